import Casework
import HTTPTypes
import Hummingbird
import Money
import Panel
import Reports

/// Where the money of one fund stands: drawn, head by head, and where it is going.
///
/// Every figure leads to the movements that it is made of.
enum FundPage {
    static func answer(_ asked: Asked) async throws -> Response {
        let reference = asked.parameter("fund")
        let fund = try await asked.look(ShowFund(fund: reference))
        var model = RecordModel(
            asked.page(fund.name, crumbs: [Link("Funds", "/funds"), Link(fund.fund)]),
            fund.name
        )
        model.caption = "\(fund.fund), granted by \(fund.funder)"
        model.filters = try await asked.filters(filters)
        let isNow = asked.query("as_at") == nil && asked.query("known_at") == nil
        let position: FundPosition
        do {
            let answer = try await asked.look(
                Position(
                    fund: reference,
                    asAt: asked.query("as_at"),
                    knownAt: asked.query("known_at")
                )
            )
            guard case .one(let found) = answer else { throw HTTPError(.notFound) }
            position = found
        } catch let refusal as Refusal where !isNow {
            // The day stands there to be typed again.
            model.sections = [Section(empty: refusal.reason.pageSentence)]
            return asked.website.page("record", model, status: refusal.status)
        }
        let forecast = isNow ? try await asked.look(ForecastOutturn(fund: reference)) : nil
        model.actions = isNow ? asked.ways(offers) : []
        model.more = isNow ? asked.ways(seldom) : []
        model.summary = summary(position, fund)
        model.sections = [funnel(position), heads(position, forecast)]
        if let forecast { model.sections.append(self.forecast(forecast, from: fund.from)) }
        model.downloads = LedgerDownload.links(of: fund.fund, asked)
        return asked.website.page("record", model)
    }

    private static let filters = [
        FormField("as_at", .day, "As at the end of", isOptional: true),
        FormField(
            "known_at",
            .text,
            "As known at",
            hint: "A day, a moment or an event’s number.",
            isOptional: true
        ),
    ]

    private static let offers = [
        ListPage.Offer(
            text: "Allocate",
            href: "/funds/{fund}/allocate",
            act: .allocate,
            isMain: true
        ),
        ListPage.Offer(text: "Virement", href: "/funds/{fund}/virement", act: .vire),
    ]

    /// Stands after the figures.
    private static let seldom = [
        ListPage.Offer(
            text: "Take back from a head",
            href: "/funds/{fund}/deallocate",
            act: .deallocate
        ),
        ListPage.Offer(
            text: "Enter a receipt",
            href: "/funds/{fund}/receipt",
            act: .recordReceipt
        ),
        ListPage.Offer(text: "Change the award", href: "/funds/{fund}/award", act: .changeAward),
        ListPage.Offer(
            text: "Most for one child",
            href: "/funds/{fund}/cap",
            act: .changeChildCap
        ),
        ListPage.Offer(
            text: "Change its name or last day",
            href: "/funds/{fund}/change",
            act: .changeFund
        ),
        ListPage.Offer(text: "Carry forward", href: "/funds/{fund}/carry", act: .carryFunds),
        ListPage.Offer(
            text: "Return to the funder",
            href: "/funds/{fund}/return",
            act: .returnFunds
        ),
    ]

    /// The movements of the day that is looked at, as they were known then.
    private static func movements(_ figures: FundPosition.Figures) -> String {
        let to = figures.asAt.map { "&to=\($0)" } ?? ""
        let known = figures.knownAtEvent.map { "&known_at=\($0)" } ?? ""
        return "/movements?fund=\(figures.fund)\(to)\(known)"
    }

    private static func summary(_ position: FundPosition, _ fund: ShownFund) -> [Fact] {
        let figures = position.fund
        let movements = movements(figures) + "&stage="
        var facts = [
            Fact("Runs", "\(Shown.day(figures.from)) to \(Shown.day(figures.to))"),
            Fact("Award", figures.awardPence.description, movements + "outside"),
            Fact("Unallocated", figures.unallocatedPence.description, movements + "unallocated"),
        ]
        if let day = figures.asAt { facts.insert(Fact("As at", Shown.day(day)), at: 0) }
        if let event = figures.knownAtEvent {
            facts.insert(Fact("As known at", "event \(event)"), at: 0)
        }
        let others = [
            Fact("Brought in", figures.broughtPence.description, movements + "outside"),
            Fact("Returned", figures.returnedPence.description, movements + "returned"),
            Fact("Carried forward", figures.carriedPence.description, movements + "carried"),
        ]
        facts += zip(
            others,
            [figures.broughtPence, figures.returnedPence, figures.carriedPence]
        )
        .filter { $0.1 != .zero }.map(\.0)
        if let cap = fund.childCapPence { facts.append(Fact("Most for one child", "\(cap)")) }
        return facts
    }

    private static func funnel(_ position: FundPosition) -> Section {
        let steps = FunnelStep.all(of: position)
        let movements = movements(position.fund) + "&stage="
        let reached = self.movements(position.fund) + "&reached="
        var section = Section("From grant to payment")
        section.svg = FunnelChart.svg(steps)
        let stands = position.fund.asAt.map { "Stood there on \(Shown.day($0))" }
        section.svgText = "Light: all that ever reached a stage. Dark: what stands there."
        section.table = TableModel(
            "From grant to payment",
            ["Stage", stands ?? "Stands there now", "Reached it to date"],
            steps.map { step in
                let href = movements + step.stage.rawValue
                return [
                    .heading(step.name, href), .amount(step.now, href),
                    .amount(
                        step.toDate,
                        Stage.funnel.contains(step.stage) ? reached + step.stage.rawValue : nil
                    ),
                ]
            }
        )
        return section
    }

    private static func heads(
        _ position: FundPosition,
        _ forecast: ForecastOutturn.Answer?
    ) -> Section {
        let day = position.fund.asAt.map { "at the end of \(Shown.day($0))" } ?? "now"
        var section = Section("Head by head, \(day)")
        guard !position.heads.isEmpty else {
            section.empty = "Nothing is under a head yet. Allocate what the panel may commit."
            return section
        }
        let names = position.heads.keys.sorted()
        section.table = TableModel(
            "Head by head, \(day)",
            ["Head"] + Stage.funnel.map(\.rawValue.asTitle)
                + (forecast == nil ? [] : ["Runs out"]),
            names.map { head in
                let movements = movements(position.fund) + "&head=\(head)"
                let standing = position.heads[head]?.standing ?? []
                let figures = zip(Stage.funnel, standing).map { stage, pence in
                    TableModel.Cell.amount(pence, "\(movements)&stage=\(stage.rawValue)")
                }
                let month = forecast?.lasts(head) ?? ""
                return [.heading(head.named("head"), movements)] + figures
                    + (forecast == nil ? [] : [TableModel.Cell(month)])
            },
            foot: [
                [.heading("All heads")] + position.funnel.standing.map { .amount($0) }
                    + (forecast == nil ? [] : [TableModel.Cell("")])
            ]
        )
        return section
    }
}
