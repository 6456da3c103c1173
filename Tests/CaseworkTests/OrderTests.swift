import Casework
import Database
import Money
import Panel
import Store
import TestSupport
import Testing

@Suite struct `Orders and their versions` {
    @Test(arguments: Engine.allCases)
    func `are made by closing, one for each provider and package, numbered without a gap`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let forest = try await council.approvedProvider("Forest Fields Mentors")
            let sailing = try await council.approvedProvider("Sailing")
            let mentoring = try await council.service("Mentoring", of: forest)
            let course = try await council.service("Course", of: sailing, price: "310")
            let both = try await council.package(
                "\(mentoring) x 12",
                "\(course) x 1",
                "\(mentoring) x 1.5",
                fund: fund
            )
            let one = try await council.package("\(course) x 2", fund: fund)
            let refused = try await council.package("\(course) x 3", fund: fund)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, both, in: sitting)
            try await council.decide(.fund, one, in: sitting)
            try await council.decide(.refuse, refused, in: sitting)
            #expect(try await council.look(ListOrders(), as: .finance).items.isEmpty)
            let closed = try await council.act(CloseSitting(sitting: sitting), as: .chair)
            #expect(closed.decisions.map(\.orders) == [["ORD-1", "ORD-2"], ["ORD-3"], []])

            let first = try await council.show("ORD-1")
            #expect(first.package == both)
            #expect(first.provider == forest)
            #expect(first.state == .live)
            #expect(first.lines.map(\.line) == ["ORD-1/1", "ORD-1/3"])
            #expect(first.lines.map(\.quantity) == ["12", "1.5"])
            #expect(first.lines.map(\.totalPence) == [Pence(54_000), Pence(6750)])
            #expect(first.totalPence == Pence(60_750))
            #expect(first.committedPence == Pence(60_750))
            #expect(first.versions.map(\.decision) == ["\(sitting)/1"])
            #expect(first.versions.map(\.kind) == [.fund])
            #expect(first.versions.map(\.effectiveOn) == [Day(reading: Council.firstDay)])
            #expect(try await council.show("ORD-2").lines.map(\.line) == ["ORD-2/2"])
            #expect(try await council.show("ORD-3").package == one)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `are varied for those whose lines change, and the others' stay as they are`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let forest = try await council.approvedProvider("Forest Fields Mentors")
            let sailing = try await council.approvedProvider("Sailing")
            let mentoring = try await council.service("Mentoring", of: forest)
            let course = try await council.service("Course", of: sailing, price: "310")
            let package = try await council.package(
                "\(mentoring) x 12",
                "\(course) x 1",
                "\(mentoring) x 2",
                fund: fund
            )
            try await council.commit(package)
            let sitting = try await council.openSitting()
            try await council.decide(
                .vary,
                package,
                "\(package)/1 x 10",
                "\(package)/3 x 2.5",
                in: sitting
            )
            let closed = try await council.act(CloseSitting(sitting: sitting), as: .chair)
            #expect(closed.decisions.map(\.orders) == [["ORD-1"]])
            let varied = try await council.show("ORD-1")
            #expect(varied.version == 2)
            #expect(varied.versions.map(\.kind) == [.vary, .fund])
            #expect(varied.versions.map(\.totalPence) == [Pence(56_250), Pence(63_000)])
            #expect(varied.lines.map(\.quantity) == ["10", "2.5"])
            #expect(try await council.show("ORD-2").version == 1)

            let later = try await council.openSitting()
            try await council.decide(.vary, package, "\(package)/1 x 0", in: later)
            try await council.close(later)
            let none = try await council.show("ORD-1")
            #expect(none.lines.map(\.quantity) == ["0", "2.5"])
            #expect(none.lines.map(\.totalPence) == [.zero, Pence(11_250)])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `end with the package, their last version saying what was delivered`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let line = "\(funded.order)/1"
            for (edge, pence) in [
                (Edge.accept, 20_250), (.match, 13_500), (.pay, 9000), (.refund, 4500),
            ] as [(Edge, Int64)] {
                try await council.act(Advance(line, edge, pence), as: .coordinator)
            }
            let sitting = try await council.openSitting()
            try await council.decide(.end, funded.package, in: sitting)
            // Accepted between the decision and the closing: it is kept, and not given back.
            try await council.act(Advance(line, .accept, 2250), as: .coordinator)
            try await council.close(sitting)
            let ended = try await council.show(funded.order)
            #expect(ended.state == .ended)
            #expect(!ended.mayStart)
            #expect(ended.start == StartObstacle.ended.sentence)
            #expect(ended.lines.map(\.quantity) == ["4"])
            #expect(ended.versions.map(\.totalPence) == [Pence(18_000), Pence(54_000)])
            #expect(ended.committedPence == .zero)
            #expect(ended.deliveredPence == Pence(9000))
            #expect(ended.invoicedPence == Pence(4500))
            #expect(ended.paidPence == Pence(4500))
            try await council.expectSound(beside: Advance.missing)
        }
    }

    @Test(arguments: Engine.allCases)
    func `go on through a refund, and a variation after it commits what it says`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let line = "\(funded.order)/1"
            for edge in [Edge.accept, .match, .pay, .refund] {
                try await council.act(Advance(line, edge, 9000), as: .coordinator)
            }
            #expect(try await council.show(funded.order).totalPence == Pence(54_000))
            try await council.expectSound(beside: Advance.missing)
            let sitting = try await council.openSitting()
            try await council.decide(
                .vary,
                funded.package,
                "\(funded.package)/1 x 11",
                in: sitting
            )
            let pending = try await council.show(funded.order).pending
            #expect(pending?.beforePence == Pence(45_000))
            #expect(pending?.afterPence == Pence(49_500))
            try await council.close(sitting)
            let varied = try await council.show(funded.order)
            #expect(varied.totalPence == Pence(49_500))
            #expect(varied.committedPence == Pence(49_500))
            try await council.expectSound(beside: Advance.missing)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of forty decisions are written in a few statements`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider, price: "5")
            let sitting = try await council.openSitting()
            for _ in 0..<40 {
                let package = try await council.package("\(service) x 1", fund: fund)
                try await council.decide(.fund, package, in: sitting)
            }
            let closed = try await council.act(CloseSitting(sitting: sitting), as: .chair)
            #expect(closed.decisions.flatMap(\.orders) == (1...40).map { "ORD-\($0)" })
            try await council.expectSound()
        }
        let versions = (0..<40).map { number in
            let line = OrderedLine(line: ID("l"), quantity: Quantity(thousandths: 1), total: .zero)
            return Orders.NewVersion(
                order: Orders.Standing(
                    id: ID("o\(number)"),
                    reference: "ORD-\(number)",
                    package: ID("p"),
                    provider: ID("r"),
                    version: 1,
                    lines: [line.line: line]
                ),
                decision: ID("d"),
                effectiveOn: Day(sinceEpoch: 0)
            )
        }
        #expect(Orders.insert(versions, event: 1).count == 3)
    }
}
