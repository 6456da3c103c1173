package import Money
package import Panel
import Store

/// One order: what was agreed, whether the provider may start, and where its money stands.
///
/// Never a goal, a rationale or a name.
package struct ShowOrder: LookUp {
    package static let act = Act.seeOrders

    package var order: String

    package init(order: String) {
        self.order = order
    }

    package struct Answer: Codable, Sendable {
        package let order: String
        package let package: String
        package let child: String
        package let provider: String
        package let providerName: String
        package let state: OrderState
        package let mayStart: Bool
        /// “You may start.”, or why not.
        package let start: String
        package let version: Int
        package let totalPence: Pence
        package let committedPence: Pence
        package let deliveredPence: Pence
        package let invoicedPence: Pence
        package let paidPence: Pence
        package let lines: [ShownOrderLine]
        /// What an open sitting has decided, for those who see sittings, or a closed one for a later
        /// day; what stands above goes on to hold until then.
        package let pending: PendingVersion?
        package let versions: [ShownVersion]
        /// For the provider and those who decide on the case: that it is told something, not what.
        package let disclosure: DisclosureNote?
    }

    package struct ShownVersion: Codable, Sendable {
        package let version: Int
        package let decision: String
        package let kind: DecisionKind
        /// The sitting's day, or the later one that the chair said.
        package let effectiveOn: Day
        package let totalPence: Pence
    }

    package struct DisclosureNote: Codable, Sendable {
        /// Otherwise it is withheld.
        package let given: Bool
        package let basis: String
        package let on: Day
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let order = try desk.order(order)
        let placed = try desk.lines(of: order)
        let (standing, versions, charges) = try desk.fetch(
            Orders.standing(of: [order.package], on: desk.today),
            Orders.versions(of: order.id),
            NoShowRules.charges(on: desk.today)
        )
        let ordered = standing.first { $0.id == order.id }?.lines ?? [:]
        let obstacles = placed.map { placed in
            StartObstacle.find(
                isLive: order.isLive,
                standing: order.provider.standing,
                quantity: ordered[placed.line.id]?.quantity ?? Quantity(thousandths: 0),
                span: placed.line.span,
                today: desk.today
            )
        }
        let mayStart = obstacles.contains(nil)
        let telling = mayStart ? nil : StartObstacle.telling(obstacles.compactMap(\.self))
        return Answer(
            order: order.reference,
            package: order.packageReference,
            child: order.childReference,
            provider: order.provider.reference,
            providerName: order.providerName,
            state: order.state,
            mayStart: mayStart,
            start: telling?.sentence ?? StartObstacle.none,
            version: order.version,
            totalPence: order.total,
            committedPence: order.committed,
            deliveredPence: placed.standing(in: .delivered),
            invoicedPence: placed.standing(in: .invoiced),
            paidPence: placed.standing(in: .paid),
            lines: zip(placed, obstacles).compactMap { placed, obstacle in
                ordered[placed.line.id].map {
                    ShownOrderLine(
                        placed,
                        ordered: $0,
                        of: order,
                        charges: charges,
                        obstacle: obstacle
                    )
                }
            },
            pending: try desk.pendingVersion(
                of: order,
                placed.map(\.line),
                ordered,
                coming: versions.first.flatMap { $0.effectiveOn > desk.today ? $0.decision : nil }
            ),
            versions: versions.map { version in
                ShownVersion(
                    version: version.number,
                    decision: version.decision,
                    kind: version.kind,
                    effectiveOn: version.effectiveOn,
                    totalPence: version.total
                )
            },
            disclosure: try disclosure(of: order, at: desk)
        )
    }
}

extension ShowOrder {
    private func disclosure(
        of order: Orders.Order,
        at desk: ReadingDesk
    ) throws -> DisclosureNote? {
        guard desk.officer.readsCaseText || desk.officer.provider == order.provider.id else {
            return nil
        }
        return try desk.fetch(Disclosures.of(order: order.id)).first.map { disclosed in
            DisclosureNote(
                given: disclosed.isGiven,
                basis: disclosed.basis,
                on: disclosed.recordedAt.day(in: desk.settings.timeZone)
            )
        }
    }
}

extension [Lines.Placed] {
    fileprivate func standing(in stage: Stage) -> Pence {
        map { $0.line.balances[stage] }.sum()
    }
}
