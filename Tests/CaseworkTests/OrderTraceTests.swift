import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Tracing through orders` {
    /// A package of two providers, funded, and then varied for the first of them.
    private func varied(_ council: Council) async throws -> (package: String, later: String) {
        let fund = try await council.stockedFund()
        let forest = try await council.approvedProvider("Forest Fields Mentors")
        let sailing = try await council.approvedProvider("Sailing")
        let mentoring = try await council.service("Mentoring", of: forest)
        let course = try await council.service("Course", of: sailing, price: "310")
        let package = try await council.package(
            "\(mentoring) x 12",
            "\(course) x 1",
            fund: fund
        )
        try await council.commit(package)
        let sitting = try await council.openSitting()
        let later = try await council.decide(.vary, package, "\(package)/1 x 14", in: sitting)
        try await council.close(sitting)
        return (package, later.decision)
    }

    @Test(arguments: Engine.allCases)
    func `a decision leads to the orders it made, and a line to its own`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (package, later) = try await varied(council)
            let first = try await council.look(
                Trace(of: "CCEP-\(Council.firstDay)/1"),
                as: .auditor
            )
            #expect(first.orders == ["ORD-1", "ORD-2"])
            #expect(first.lines.map(\.line.order) == ["ORD-1/1", "ORD-2/2"])
            let second = try await council.look(Trace(of: later), as: .finance)
            #expect(second.orders == ["ORD-1"])
            let whole = try await council.look(Trace(of: package), as: .chair)
            #expect(whole.orders == ["ORD-1", "ORD-2"])
            #expect(whole.decisions?.map(\.orders) == [["ORD-1", "ORD-2"], ["ORD-1"]])
            let event = try #require(second.minute).event
            let closing = try await council.look(Trace(of: "\(event)"), as: .auditor)
            #expect(closing.orders == ["ORD-1"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an order and its lines lead to the decisions that made them`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let (package, later) = try await varied(council)
            for (reference, line, orders, decisions) in [
                ("ord-1", "\(package)/1", ["ORD-1"], ["CCEP-\(Council.firstDay)/1", later]),
                ("ORD-2", "\(package)/2", ["ORD-2"], ["CCEP-\(Council.firstDay)/1"]),
                ("ORD-1/1", "\(package)/1", ["ORD-1"], ["CCEP-\(Council.firstDay)/1", later]),
            ] {
                let traced = try await council.look(Trace(of: reference), as: .auditor)
                #expect(traced.of == reference.uppercased())
                #expect(traced.lines.map(\.line.line) == [line])
                #expect(traced.orders == orders)
                #expect(traced.decisions?.compactMap(\.decision) == decisions)
                #expect(traced.package == package)
            }
            let committed = try await council.look(Trace(of: "ORD-1"), as: .auditor)
            #expect(committed.committedToDatePence == Pence(63_000))
            for (reference, code) in [
                ("ORD-3", "not-found"), ("ORD-1/2", "not-found"),
                ("ORD-1/x", "malformed-reference"),
                ("ORD-", "malformed-reference"),
            ] {
                let refused = await refusal {
                    try await council.look(Trace(of: reference), as: .auditor)
                }
                #expect(refused == code)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a package's lines and the ledger know their order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let (package, _) = try await varied(council)
            let shown = try await council.look(ShowPackage(package: package), as: .finance)
            #expect(shown.lines.map(\.order) == ["ORD-1/1", "ORD-2/2"])
            let moved = try await council.look(ListMovements(order: "ORD-2"), as: .finance)
            #expect(moved.items.map(\.act) == ["commit", "hold"])
            #expect(moved.items.map(\.line) == ["\(package)/2", "\(package)/2"])
            let unknown = await refusal {
                try await council.look(ListMovements(order: "ORD-9"), as: .finance)
            }
            #expect(unknown == "not-found")
        }
    }
}
