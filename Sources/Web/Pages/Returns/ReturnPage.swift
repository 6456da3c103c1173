import Casework
import Hummingbird
import Money
import Panel
import Reports

/// One return as it stands.
enum ReturnPage {
    static func answer(_ asked: Asked) async throws -> Response {
        let answer = try await asked.look(
            ShowReturn(return: asked.parameter("return"), knownAt: asked.query("known_at"))
        )
        let figures = answer.figures
        let title = "\(figures.return): \(figures.name), \(figures.quarter)"
        var model = RecordModel(
            asked.page(title, crumbs: [Link("Returns", "/returns"), Link(figures.return)]),
            title
        )
        model.caption = "Return to \(figures.funder)"
        model.tag = Shown.tag(answer.state)
        model.summary = summary(answer)
        model.intro = obstacle(answer)
        model.actions = asked.ways(offers.filter { isOffered($0, answer, to: asked.officer) })
        model.sections =
            [spent(figures), against(figures)] + put(figures)
            + [counts("What was done", figures.outputs, figures)]
            + [counts("What came of it", figures.outcomes, figures), risks(figures)]
        model.downloads = [("html", "Page to print"), ("csv", "CSV"), ("json", "JSON")].map {
            Link($1, "/returns/\(figures.return)/file.\($0)")
        }
        return asked.website.page("record", model)
    }

    private static let offers = [
        ListPage.Offer(
            text: "Submit it",
            href: "/returns/{return}/submit",
            act: .submitReturn,
            isMain: true
        ),
        ListPage.Offer(
            text: "The funder has taken it",
            href: "/returns/{return}/accept",
            act: .acceptReturn
        ),
        ListPage.Offer(
            text: "Give a reason",
            href: "/returns/{return}/reason",
            act: .explainReturn
        ),
        ListPage.Offer(text: "Say the risks", href: "/returns/{return}/risks", act: .sayRisks),
        ListPage.Offer(text: "Discard it", href: "/returns/{return}/discard", act: .discardReturn),
    ]

    /// What stands where it could be submitted otherwise.
    private static func obstacle(_ answer: ShowReturn.Answer) -> String? {
        guard !answer.unexplained.isEmpty else { return nil }
        let heads = answer.unexplained.map { $0.named("head") }.joined(separator: ", ")
        return
            "Before it can be submitted, give a reason for what is far from its budget: \(heads)."
    }

    /// Whoever submitted it does not accept it.
    private static func isOffered(
        _ offer: ListPage.Offer,
        _ answer: ShowReturn.Answer,
        to officer: SignedIn?
    ) -> Bool {
        guard [.draft, .submitted].contains(answer.state) else { return false }
        switch offer.act {
        case .discardReturn: return answer.state == .draft
        case .submitReturn: return answer.unexplained.isEmpty
        case .acceptReturn:
            return answer.state == .submitted && answer.submittedBy != officer?.reference
        default: return true
        }
    }

    private static func summary(_ answer: ShowReturn.Answer) -> [Fact] {
        let figures = answer.figures
        var facts = [
            Fact("Fund", "\(figures.name) (\(figures.fund))", Reference.path(figures.fund)),
            Fact("Quarter", "\(Shown.day(figures.from)) to \(Shown.day(figures.to))"),
            Fact("As known at", "event \(figures.knownAtEvent)"),
        ]
        facts += [
            ("Submitted by", answer.submittedBy.map(Shown.name)),
            ("Accepted by", answer.acceptedBy.map(Shown.name)),
            ("Accepted on", answer.acceptedOn.map(Shown.day)),
            ("Funder’s reference", answer.reference),
            ("Discarded by", answer.discardedBy.map(Shown.name)),
            ("Discarded because", answer.discardedFor?.named("reason")),
            ("SHA-256 of the JSON", answer.documentSha256),
            ("SHA-256 of the CSV", answer.sheetSha256),
        ].compactMap { label, text in text.map { Fact(label, $0) } }
        return facts
    }

    private static func spent(_ figures: QuarterReturn) -> Section {
        var section = money(
            "What was spent",
            ["Head", "In the quarter", "To date", "Of it not paid", "Committed"],
            figures
        ) { head in
            [head.actualPence, head.actualToDatePence, head.accruedPence, head.committedPence]
                .map { .amount($0) }
        }
        section.text =
            "A service counts on its own day, even if it was accepted afterwards. The fund’s page "
            + "counts it when it was accepted; the accruals of that day reconcile the two."
        section.summary = [
            Fact(
                "Reconciled in",
                "Accruals at the end of \(Shown.day(figures.to))",
                Route.isOpen("/accruals", to: Reader.now.officer)
                    ? "/accruals?at=\(figures.to)" : nil
            )
        ]
        return section
    }

    private static func against(_ figures: QuarterReturn) -> Section {
        money(
            "Against the budget",
            ["Head", "Budget", "Virements", "Forecast", "Variance", "Of budget", "Why"],
            figures
        ) { head in
            let why = [head.reason?.named("reason"), head.explanation].compactMap(\.self)
            return [
                head.budgetPence, head.virementsPence, head.forecastPence, head.variancePence,
            ].map { .amount($0) } + [
                .number(head.variancePercent ?? ""),
                TableModel.Cell(why.joined(separator: ": ")),
            ]
        }
    }

    /// A row for each head, each leading to what it is made of.
    private static func money(
        _ title: String,
        _ headings: [String],
        _ figures: QuarterReturn,
        _ cells: (ReturnHead) -> [TableModel.Cell]
    ) -> Section {
        guard !figures.heads.isEmpty else {
            return Section(title, empty: "Nothing was under a head by the end of the quarter.")
        }
        var section = Section(title)
        section.table = TableModel(
            title,
            headings,
            figures.heads.map { head in
                let name = head.head.named("head")
                return [.heading(name, "/returns/\(figures.return)/heads/\(head.head)")]
                    + cells(head)
            },
            foot: [[.heading("All heads")] + cells(figures.total)]
        )
        return section
    }
}
