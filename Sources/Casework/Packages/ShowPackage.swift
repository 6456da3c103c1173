package import Money
package import Panel
import Store

/// One package: its lines, where their money stands, and what was decided on it.
package struct ShowPackage: LookUp {
    package static let act = Act.seePackages

    package var package: String

    package init(package: String) {
        self.package = package
    }

    package struct Answer: Codable, Sendable {
        package let package: String
        package let child: String
        package let state: String
        package let proposedBy: String
        package let proposedOn: Day
        package let referredOn: Day?
        package let ageAtProposal: Int?
        package let level: String?
        /// For those who decide on a case only.
        package let levelReason: String?
        package let goal: String?
        package let totalPence: Pence
        package let promisedPence: Pence
        /// When its end report was made.
        package let completedOn: Day?
        /// What its goals came to, where they were scored.
        package let goalsScore: EndScore?
        /// For those who decide on a case only.
        package let goalsNote: String?
        package let lines: [ShownLine]
        package let outcomePlan: [ShownPlannedOutcome]
        package let decisions: [ShownDecision]
    }

    package struct ShownLine: Codable, Sendable {
        package let line: String
        /// The line in its order, `ORD-1/2`; none before there is one.
        package let order: String?
        package let service: String
        package let name: String
        package let provider: String
        package let providerName: String
        package let beneficiary: Beneficiary
        package let fund: String
        package let head: String
        package let unit: String
        package let quantity: String
        package let pricePence: Pence
        package let totalPence: Pence
        package let from: Day
        package let to: Day
        package let heldPence: Pence
        package let committedPence: Pence
        package let deliveredPence: Pence
        package let invoicedPence: Pence
        package let paidPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let (package, lines) = try desk.package(package)
        let texts = try desk.caseTexts(of: package.id)
        let orders = try desk.fetch(Orders.made(of: [package.id]))
        let report = try desk.fetch(EndReports.made(package.id))
        let seesAll = !desk.officer.seesOnlyOwnProvider
        let decisions =
            try seesAll
            ? desk.fetch(Decisions.list(Page(size: 500), package: package.id)).items : []
        return Answer(
            package: package.reference,
            child: package.childReference,
            state: package.shownState,
            proposedBy: package.proposer,
            proposedOn: package.proposedOn,
            referredOn: package.referredOn,
            ageAtProposal: desk.officer.readsCaseText ? package.age : nil,
            level: desk.officer.readsCaseText ? package.level : nil,
            levelReason: texts["level"],
            goal: texts["goal"],
            totalPence: lines.map(\.line.total).sum(),
            promisedPence: lines.map(\.line.promised).sum(),
            completedOn: report?.on,
            goalsScore: report?.goals,
            goalsNote: texts[CompletePackage.goalsText],
            lines: lines.map { Self.shown($0, of: package.reference, orders) },
            outcomePlan: try desk.outcomePlans(of: [package.id])[package.id] ?? [],
            decisions: decisions.map(ShownDecision.init)
        )
    }

    private static func shown(
        _ placed: Lines.Placed,
        of package: String,
        _ orders: [Orders.Made]
    ) -> ShownLine {
        let line = placed.line
        func standing(in stage: Stage) -> Pence { line.balances[stage] }
        return ShownLine(
            line: LineReference.text(package, line.position),
            order: orders.first { $0.holds(placed) }.map {
                OrderLineReference.text($0.reference, line.position)
            },
            service: placed.serviceReference,
            name: placed.serviceName,
            provider: line.provider.reference,
            providerName: placed.providerName,
            beneficiary: line.beneficiary,
            fund: line.fund.reference,
            head: line.head,
            unit: placed.unit,
            quantity: line.quantity.description,
            pricePence: line.price.each,
            totalPence: line.total,
            from: line.span.from,
            to: line.span.to,
            heldPence: standing(in: .held),
            committedPence: standing(in: .committed),
            deliveredPence: standing(in: .delivered),
            invoicedPence: standing(in: .invoiced),
            paidPence: standing(in: .paid)
        )
    }
}
