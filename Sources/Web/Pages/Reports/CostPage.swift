import Casework
import Hummingbird
import Money
import Panel
import Reports

/// What it cost for packages to come so far, a row for each service, provider or head.
enum CostPage {
    static let route = Route.get("/reports/cost", .may(ReportCosts.act)) { asked in
        let by = asked.query("by") ?? kinds[0]
        let answer = try await asked.look(ReportCosts(by: by, fund: asked.query("fund")))
        guard asked.query("format") != "csv" else {
            return try await ListDownload.csv(named: "cost-by-\(by)") { sheet in
                try sheet.write((answer.items + answer.total).map { AnswerField.all(of: $0) })
            }
        }
        return asked.website.page("record", try await model(answer, by, asked))
    }

    static let offer = ListPage.Offer(
        text: "Cost of outcomes",
        href: "/reports/cost",
        act: ReportCosts.act
    )

    private static let kinds = ["service", "provider", "head"]

    private static func model(
        _ answer: ReportCosts.Answer,
        _ by: String,
        _ asked: Asked
    ) async throws -> RecordModel {
        let title = "Cost of outcomes"
        var model = RecordModel(asked.page(title, crumbs: [Link(title)]), title)
        model.intro = answer.meaning
        model.actions = asked.ways(ReportPages.tabs.filter { $0.href != offer.href })
        model.tabs = kinds.map { kind in
            NavigationLink(
                text: "By \(kind)",
                href: asked.again(adding: ["by": kind]),
                isCurrent: kind == by
            )
        }
        let steps = steps(of: answer)
        let step = asked.query("step").flatMap { steps.contains($0) ? $0 : nil } ?? "completed"
        model.filters = try await asked.filters([
            FormField("by", .hidden, "By"),
            FormField("step", .select, "How far they came").choosing { _ in
                steps.map { FormField.Choice($0, words($0)) }
            }.starting { _ in "completed" },
            MoneyPages.fund,
        ])
        guard !answer.items.isEmpty else {
            model.sections = [Section(empty: "No package is funded yet.")]
            return model
        }
        var section = Section()
        section.text = told(answer)
        section.table = table(answer, by, step, try await services(by, asked))
        model.sections = [section]
        model.downloads = [Link("CSV of every step", asked.again(adding: ["format": "csv"]))]
        return model
    }

    /// The same of every row; being funded is where all of them begin.
    private static func steps(of answer: ReportCosts.Answer) -> [String] {
        let first = answer.items.first?.key
        return answer.items.filter { $0.key == first }.map(\.step).filter { $0 != "funded" }
    }

    private static func told(_ answer: ReportCosts.Answer) -> String {
        let sessions = Words.count("\(answer.engagedSessions)", "session")
        return "“c” stands for fewer than \(answer.leastCount), or for what would tell of so few; "
            + "what they cost is not told either. Engaged: \(sessions) attended and accepted. In "
            + "brackets: \(answer.interval)."
    }

    private static func table(
        _ answer: ReportCosts.Answer,
        _ by: String,
        _ step: String,
        _ services: [String: String]
    ) -> TableModel {
        func name(_ cost: Cost) -> String {
            by == "head" ? cost.key.named("head") : services[cost.key] ?? Shown.name(cost.key)
        }
        func rows(_ items: [Cost]) -> [(name: String, all: Cost, some: Cost)] {
            zip(items.filter { $0.step == "funded" }, items.filter { $0.step == step })
                .map { all, some in (name: name(all), all: all, some: some) }
        }
        let isAsked = isAsked(step)
        return TableModel(
            "Packages by \(by)",
            [by.asTitle, "Funded"] + (isAsked ? ["Asked", "Not yet asked"] : [])
                + [
                    words(step), isAsked ? "Share of asked" : "Share of funded", "Planned",
                    "Spent", "Spent for each",
                ],
            rows(answer.items).sorted { ($0.name, $0.all.key) < ($1.name, $1.all.key) }
                .map { name, all, some in
                    [.heading(name, Reference.path(all.key))] + figures(all, some)
                },
            foot: rows(answer.total).map { _, all, some in
                [.heading("All")] + figures(all, some)
            }
        )
    }

    private static func figures(_ all: Cost, _ some: Cost) -> [TableModel.Cell] {
        [count(all.packages)]
            + (isAsked(some.step) ? [count(some.asked), count(some.notYetAsked)] : [])
            + [
                count(some.packages), .number(share(some)), amount(all.plannedPence),
                amount(all.actualPence), amount(some.actualEachPence),
            ]
    }

    /// What services are called; and whose they are, where two are called the same.
    private static func services(_ by: String, _ asked: Asked) async throws -> [String: String] {
        guard by == "service" else { return [:] }
        let cards = try await asked.look(ListServices(paging: Paging(size: "500"))).items
        let alike = Dictionary(grouping: cards, by: \.name).mapValues(\.count)
        return cards.reduce(into: [:]) { names, card in
            let isOne = alike[card.name] == 1
            names[card.service] = card.name + (isOne ? "" : ", \(Shown.name(card.provider))")
        }
    }

    private static func count(_ count: Int?) -> TableModel.Cell {
        .number(count.map(String.init) ?? "c")
    }

    private static func amount(_ pence: Pence?) -> TableModel.Cell {
        .number(pence?.description ?? "")
    }

    private static func share(_ cost: Cost) -> String {
        Share.words(cost.perMille, from: cost.lowPerMille, to: cost.highPerMille) ?? ""
    }

    /// Whether it is told of starts that could be asked about.
    private static func isAsked(_ step: String) -> Bool { Achieved(named: step) != nil }

    private static func words(_ step: String) -> String {
        isAsked(step) ? step.named(Achieved.list) : step.asTitle
    }
}
