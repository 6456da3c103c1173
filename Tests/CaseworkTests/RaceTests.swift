import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

/// How many programs stand at the same database.
enum Programs: CaseIterable {
    case one
    case two
}

@Suite struct `Sixteen at once` {
    static let many = 16

    /// Who sends: this council's program, or by turns it and another on the same place.
    private func doors(
        _ council: Council,
        _ programs: Programs,
        _ body: ([Casework]) async throws -> Void
    ) async throws {
        guard programs == .two else { return try await body([council.casework]) }
        let other = try council.place.open()
        do {
            try await body([council.casework, council.casework(at: other)])
        } catch {
            await other.close()
            throw error
        }
        await other.close()
    }

    /// What became of each: nil where it was done, else the code of its refusal.
    private func race(
        _ doors: [Casework],
        _ act: @escaping @Sendable (Casework, Int) async throws -> Void
    ) async throws -> [String?] {
        try await withThrowingTaskGroup(of: String?.self) { group in
            for number in 0..<Self.many {
                let door = doors[number % doors.count]
                group.addTask {
                    do {
                        try await act(door, number)
                        return nil
                    } catch let refusal as Refusal {
                        return refusal.code
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Packages of £45 and a sitting for each, so that each can be decided and closed on its own.
    private func packages(
        _ council: Council,
        _ means: Means,
        child: String? = nil
    ) async throws -> [(package: String, sitting: String)] {
        var packages: [(package: String, sitting: String)] = []
        for _ in 0..<Self.many {
            let package = try await council.package(means, 1, child: child)
            packages.append((package, try await council.openSitting()))
        }
        return packages
    }

    private func fund(
        _ packages: [(package: String, sitting: String)],
        as chair: Caller
    ) -> @Sendable (Casework, Int) async throws -> Void {
        { door, number in
            let (package, sitting) = packages[number]
            let decide = Decide(
                sitting: sitting,
                package: package,
                kind: "fund",
                rationale: "Agreed"
            )
            _ = try await door.perform(decide, as: chair)
            _ = try await door.perform(CloseSitting(sitting: sitting), as: chair)
        }
    }

    /// Money for nine packages and a penny less than a tenth.
    @Test(arguments: Engine.allCases, Programs.allCases)
    func `commit what one head can afford, to the penny, and are refused the rest`(
        engine: Engine,
        programs: Programs
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means("449.99")
            let packages = try await packages(council, means)
            try await doors(council, programs) { doors in
                let codes = try await race(doors, fund(packages, as: council.caller(.chair)))
                #expect(codes.filter { $0 == nil }.count == 9)
                #expect(codes.filter { $0 == "exceeds-available" }.count == Self.many - 9)
            }
            #expect(
                try await council.money(of: means.fund) == "unallocated £59,550.01; mentoring "
                    + "available £44.99, committed £405.00"
            )
            let states = try await council.look(ListPackages(), as: .auditor).items.map(\.state)
            #expect(states.filter { $0 == "funded" }.count == 9)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases, Programs.allCases)
    func `commit what a child's cap allows, and are refused the rest`(
        engine: Engine,
        programs: Programs
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means(childCap: "314.99")
            let packages = try await packages(council, means, child: try await council.child())
            try await doors(council, programs) { doors in
                let codes = try await race(doors, fund(packages, as: council.caller(.chair)))
                #expect(codes.filter { $0 == nil }.count == 6)
                #expect(codes.filter { $0 == "exceeds-child-cap" }.count == Self.many - 6)
            }
            #expect(
                try await council.money(of: means.fund) == "unallocated £55,000.00; mentoring "
                    + "available £4,730.00, committed £270.00"
            )
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases, Programs.allCases)
    func `close one sitting once`(engine: Engine, programs: Programs) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, package, in: sitting)
            let other = try await council.officer("Other Chair", [.chair]).caller
            let chairs = [council.caller(.chair), other]
            try await doors(council, programs) { doors in
                let codes = try await race(doors) { door, number in
                    let close = CloseSitting(sitting: sitting)
                    _ = try await door.perform(close, as: chairs[number / 2 % 2])
                }
                #expect(codes.filter { $0 == nil }.count == 1)
                #expect(codes.filter { $0 == "sitting-closed" }.count == Self.many - 1)
            }
            #expect(
                try await council.money(of: means.fund)
                    == "unallocated £55,000.00; mentoring available £4,550.00, committed £450.00"
            )
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases, Programs.allCases)
    func `with one idempotency key are one act`(
        engine: Engine,
        programs: Programs
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let before = try await council.newestEvent()
            try await doors(council, programs) { doors in
                let codes = try await race(doors) { door, _ in
                    let allocate = Allocate(fund: fund, head: "mentoring", amount: "10")
                    let moved = try await door.perform(
                        allocate,
                        as: council.caller(.finance),
                        key: "once"
                    )
                    #expect(moved.toPence == Pence(1000))
                }
                #expect(codes.allSatisfy { $0 == nil })
            }
            #expect(try await council.newestEvent() == before + 1)
            #expect(
                try await council.money(of: fund)
                    == "unallocated £59,990.00; mentoring available £10.00"
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `from two programs add one first administrator`(engine: Engine) async throws {
        try await withEmptyCouncil(on: engine) { council in
            try await doors(council, .two) { doors in
                let codes = try await race(doors) { door, number in
                    let first = AddOfficer(name: "First \(number)", roles: ["administrator"])
                    _ = try await door.perform(first, as: .local)
                }
                #expect(codes.filter { $0 == nil }.count == 1)
                #expect(codes.filter { $0 == "not-signed-in" }.count == Self.many - 1)
            }
        }
    }
}
