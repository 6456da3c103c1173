import Casework
import Money
import Panel
import Store
import Testing

/// A package that a sitting has funded, with what was made for it.
struct FundedCase: Sendable {
    let fund: String
    let provider: String
    let service: String
    let package: String
    let order: String
    /// An officer of the provider's.
    let worker: Caller
}

extension Council {
    /// Twelve sessions of mentoring at £45 from 1 December to the end of February, funded in a
    /// sitting of 18 November 2026 that is closed.
    func fundedCase(line: String = "x 12") async throws -> FundedCase {
        let fund = try await stockedFund()
        let provider = try await approvedProvider("Forest Fields Mentors")
        let service = try await service("Mentoring", of: provider)
        let package = try await package("\(service) \(line)", fund: fund)
        try await commit(package)
        let worker = try await officer("Pat Rowe", [.provider], provider: provider).caller
        let orders = try await casework.look(ListOrders(), as: worker).items
        return FundedCase(
            fund: fund,
            provider: provider,
            service: service,
            package: package,
            order: try #require(orders.first).order,
            worker: worker
        )
    }

    /// Funds packages in a sitting of their own, which is closed.
    func commit(_ packages: String...) async throws {
        let sitting = try await openSitting()
        for package in packages {
            try await decide(.fund, package, in: sitting)
        }
        try await close(sitting)
    }

    func show(_ order: String, as role: Role = .coordinator) async throws -> ShowOrder.Answer {
        try await look(ShowOrder(order: order), as: role)
    }
}

/// Moves a line's money as accepting, paying and refunding do, without what they look at.
struct Advance: ActRequest {
    /// One whose money no proof looks for among what was accepted.
    static let act = Act.discloseOrder
    /// The checks that miss the sessions and invoices of what is moved so.
    static let missing: Set = [
        "match-movements", "line-deliveries", "line-invoices", "payment-movements",
        "line-payments", "correction-movements",
    ]

    var line: String
    var edge: String
    var pence: Int64

    struct Answer: Codable, Sendable {}

    init(_ line: String, _ edge: Edge, _ pence: Int64) {
        self.line = line
        self.edge = edge.rawValue
        self.pence = pence
    }

    func perform(at desk: Desk) throws -> Answer {
        let (_, placed) = try desk.orderLine(line)
        let edge = try #require(Edge(rawValue: edge))
        let standing = try desk.fetch(DeliveryLines.of([placed.line.id]))
        let decision = try #require(standing.first).decision
        desk.move([
            Movement(
                edge,
                Pence(pence),
                fund: placed.line.fund.id,
                head: placed.line.head,
                promise: Movement.Promise(
                    line: placed.line.id,
                    child: placed.child,
                    provider: placed.line.provider.id,
                    decision: decision,
                    isMinuted: true
                ),
                reason: "test",
                on: desk.today
            )
        ])
        desk.record(line)
        return Answer()
    }
}
