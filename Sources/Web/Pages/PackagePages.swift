import Casework
import Money
import Panel

/// What is proposed for children, from the proposal to what became of it.
enum PackagePages {
    static let routes: [Route] =
        [
            .list("/packages", ListPackages.self, list),
            .record("/packages/{package}", ShowPackage.self, package),
        ] + ProposalForm.routes + OutcomePlanPages.routes + withdrawing

    private static let list = ListPage(
        title: "Packages",
        columns: [
            "package", "child", "state", "proposedOn", "openSitting", "lines", "totalPence",
            "promisedPence",
        ],
        filters: [
            FormField("state", .select, "State").choosing { _ in
                [FormField.Choice("", "All")]
                    + PackageState.allCases.map {
                        FormField.Choice($0.rawValue, $0.rawValue.asTitle)
                    } + [
                        FormField.Choice("held", "Held by an open sitting"),
                        FormField.Choice("to-decide", "To decide"),
                    ]
            },
            FormField("child", .text, "Child", hint: "A reference, such as CH-7K3QM24"),
        ],
        actions: [
            ListPage.Offer(
                text: "Propose a package",
                href: "/packages/new",
                act: .proposePackage
            )
        ],
        empty: "No package yet. Propose one from a child’s page."
    )

    private static let package = RecordPage<ShowPackage.Answer>(
        title: { $0.package },
        caption: "Package",
        actions: [
            ListPage.Offer(
                text: "Decide on it",
                href: "/packages/{package}/decide",
                act: .decide
            )
        ] + OutcomePlanPages.offers + [
            ListPage.Offer(
                text: "Withdraw it",
                href: "/packages/{package}/withdraw",
                act: .withdrawPackage,
                isWarning: true
            )
        ],
        isOffered: isOffered,
        sections: sections,
        leavingOut: [
            "package", "goal", "goalsScore", "goalsNote", "levelReason", "lines", "decisions",
            "outcomePlan",
        ]
    )

    /// Only what was funded is completed, and only once.
    @Sendable
    private static func isOffered(
        _ offer: ListPage.Offer,
        _ package: ShowPackage.Answer
    ) -> Bool {
        let state = PackageState(rawValue: package.state)
        let hasBegun = package.lines.contains { $0.from <= Reader.now.today }
        return switch offer.act {
        case .completePackage:
            package.completedOn == nil && state?.mayBeCompleted == true && hasBegun
        // One that an open sitting has decided on is `held`, which is no state of its own.
        case .withdrawPackage: state == .proposed || state == .deferred
        case .planOutcomes: package.completedOn == nil && state?.mayBePlannedFor == true
        default: state != .ended
        }
    }

    private static let withdrawing = Route.form(
        "/packages/{package}/withdraw",
        WithdrawPackage.self,
        ActForm(
            "Withdraw {package}",
            [FormField("reason", .radios, "Why").codes("package-reason")],
            button: "Withdraw the package",
            intro:
                "For what was proposed by mistake, or is not wanted any more. It stays on record.",
            isWarning: true
        )
    ) { .goTo("/packages/\($0.package)") }

    @Sendable
    private static func sections(_ package: ShowPackage.Answer) -> [Section] {
        var sections: [Section] = []
        if let goals = OutcomePlanPages.goals(of: package) { sections.append(goals) }
        if let reason = package.levelReason {
            var level = Section("Why this level of risk")
            level.text = reason
            sections.append(level)
        }
        var lines = Section("Lines")
        lines.table = TableModel(
            filled: "Lines",
            ["Line", "What", "Provider", "From", "To", "Head", "Total"],
            package.lines.map(agreed)
        )
        var money = Section("Where its money is")
        money.table = TableModel(
            filled: "Where its money is",
            ["Line", "Order", "Held", "Committed", "Delivered", "Invoiced", "Paid"],
            package.lines.map(standing)
        )
        var decisions = Section("Decisions")
        decisions.empty = package.decisions.isEmpty ? "Nothing is decided yet." : nil
        decisions.table = package.decisions.isEmpty ? nil : Self.decisions(package.decisions)
        let isPromised = package.promisedPence > .zero
        let plan =
            package.outcomePlan.isEmpty ? [] : [OutcomePlanPages.section(package.outcomePlan)]
        // To whoever may not see them there are none, though something was decided.
        let seesDecisions = Reader.now.officer?.may(.seeSittings) == true
        return sections + [lines] + plan + (isPromised ? [money] : [])
            + (seesDecisions ? [decisions] : [])
    }

    private static func agreed(_ line: ShowPackage.ShownLine) -> [TableModel.Cell] {
        let family = line.beneficiary == .family ? ", for the family" : ""
        return [
            TableModel.Cell(line.line),
            TableModel.Cell(
                "\(line.name), \(Words.count(line.quantity, line.unit))\(family)",
                Shown.href(.text(line.service))
            ),
            TableModel.Cell(line.providerName, Shown.href(.text(line.provider))),
            Shown.cell(.day(line.from)), Shown.cell(.day(line.to)),
            TableModel.Cell("\(line.head.named("head")), \(line.fund)"),
            Shown.cell(.amount(line.totalPence)),
        ]
    }

    private static func standing(_ line: ShowPackage.ShownLine) -> [TableModel.Cell] {
        [TableModel.Cell(line.line), Shown.cell(.text(line.order ?? ""))]
            + [
                line.heldPence, line.committedPence, line.deliveredPence, line.invoicedPence,
                line.paidPence,
            ].map { Shown.cell(.amount($0)) }
    }

    private static func decisions(_ decisions: [ShownDecision]) -> TableModel {
        TableModel(
            filled: "Decisions",
            ["Decision", "On", "Kind", "State", "By", "Put down to"],
            decisions.map { decision in
                var state = TableModel.Cell("")
                state.tag = Shown.tag(decision.state)
                return [
                    Shown.cell(.text(decision.decision)), Shown.cell(.day(decision.on)),
                    TableModel.Cell(decision.kind.rawValue.asTitle), state,
                    Shown.cell(.text(decision.decidedBy)),
                    TableModel.Cell(decision.reason.named("reason")),
                ]
            }
        )
    }
}
