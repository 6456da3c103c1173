import Casework
import Database
import Money
import Panel
import Synchronization
import TestSupport
import Testing

/// A database whose first commit gets no answer, whether it was made or not.
private final class Unheard: Database {
    private let database: any Database
    private let isMade: Bool
    private let isGone: Bool
    private let writes = Mutex(0)

    /// - Parameter isGone: from then on nothing answers any more.
    init(_ database: any Database, isMade: Bool, isGone: Bool = false) {
        self.database = database
        self.isMade = isMade
        self.isGone = isGone
    }

    var engine: Engine { database.engine }

    func write<Answer: Sendable>(
        keeping: Bool,
        ahead: [SQL],
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer {
        let isFirst = writes.withLock { count in
            count += 1
            return count == 1
        }
        let keeping = keeping && (isMade || !isFirst)
        let answer = try await database.write(keeping: keeping, ahead: ahead, body)
        guard !isFirst else { throw DatabaseError.commitUnknown }
        return answer
    }

    func read<Answer: Sendable>(
        ahead: [SQL],
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer {
        guard !isGone || writes.withLock({ $0 }) == 0 else {
            throw DatabaseError.unreachable("nobody answers")
        }
        return try await database.read(ahead: ahead, body)
    }

    func migrate<Answer: Sendable>(
        _ body: @escaping @Sendable (any SchemaChange) throws -> Answer
    ) async throws -> Answer {
        try await database.migrate(body)
    }

    func close() async {
        await database.close()
    }
}

@Suite struct `An act whose commit got no answer` {
    @Test(arguments: Engine.allCases, [true, false])
    func `is done once, whether it was made or not, with a key and without`(
        engine: Engine,
        isMade: Bool
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let allocate = Allocate(fund: fund, head: "mentoring", amount: "100")
            for key in [nil, "k1"] {
                let casework = council.casework(at: Unheard(council.database, isMade: isMade))
                _ = try await casework.perform(allocate, as: council.caller(.finance), key: key)
            }
            #expect(
                try await council.money(of: fund)
                    == "unallocated £59,800.00; mentoring available £200.00"
            )
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases, [true, false])
    func `is said to be unknown while nobody can tell, and done once by its key when they can`(
        engine: Engine,
        isMade: Bool
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let allocate = Allocate(fund: fund, head: "mentoring", amount: "100")
            let gone = Unheard(council.database, isMade: isMade, isGone: true)
            let fault = await #expect(throws: Fault.self) {
                try await council.casework(at: gone)
                    .perform(allocate, as: council.caller(.finance), key: "k1")
            }
            #expect(fault?.code == "commit-unknown")
            for _ in 1...2 { try await council.act(allocate, as: .finance, key: "k1") }
            #expect(
                try await council.money(of: fund)
                    == "unallocated £59,900.00; mentoring available £100.00"
            )
            try await council.expectSound()
        }
    }
}
