import TestSupport
import Testing

@testable import Database

@Suite struct `What acts of one batch remember` {
    /// Counts what it is asked, and answers each question with one row.
    private final class Counting: Transaction {
        private(set) var asked: [String] = []

        func rows(of statements: [SQL]) throws(DatabaseError) -> [[Row]] {
            asked += statements.map(\.text)
            return statements.map { _ in
                [Row(columns: Columns(["asked"]), values: [.integer(Int64(asked.count))])]
            }
        }

        func pages(of statement: SQL, _ body: ([Row]) throws -> Void) throws {}

        func write(_ statement: SQL) throws(DatabaseError) {}

        func narrow(to owner: String) throws(DatabaseError) {}

        func widen() throws(DatabaseError) {}
    }

    private let connection = Counting()
    private let memory = Memory()

    private func rows(of statements: [SQL]) throws -> [[Row]] {
        try memory.rows(of: statements, statements.map(memory.known), from: connection)
    }

    private func ask(_ question: SQL) throws -> Int64 {
        try rows(of: [question])[0][0]["asked"]
    }

    @Test func `the same question with the same values is asked once`() throws {
        let first = try ask("SELECT name FROM funds WHERE id = \(1)")
        let again = try ask("SELECT name FROM funds WHERE id = \(1)")
        let other = try ask("SELECT name FROM funds WHERE id = \(2)")
        #expect(first == again)
        #expect(other != first)
    }

    @Test(
        arguments: [
            "INSERT INTO heads (id) VALUES (1)", "UPDATE heads SET id = 1",
            "DELETE FROM heads WHERE id = 1", "WITH x AS (SELECT 1) UPDATE heads SET id = 1",
            "INSERT INTO heads (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = 2 RETURNING id",
        ] as [SQL]
    )
    func `what was written is asked for anew, and by whichever table it is found`(
        write: SQL
    ) throws {
        let question: SQL = "SELECT f.id FROM funds f JOIN heads h ON h.fund_id = f.id"
        let before = try ask(question)
        memory.forget(whatIsWrittenBy: memory.known(write))
        #expect(try ask(question) != before)
    }

    @Test func `what was written elsewhere disturbs nobody`() throws {
        let before = try ask("SELECT name FROM funds")
        memory.forget(whatIsWrittenBy: memory.known("UPDATE headstones SET name = 'funds'"))
        #expect(try ask("SELECT name FROM funds") == before)
    }

    @Test(
        arguments: [
            "INSERT INTO numbers (id) VALUES (1) RETURNING id",
            "SELECT id FROM numbers WHERE id = 1 FOR UPDATE", "PRAGMA user_version",
        ] as [SQL]
    )
    func `what does more than read is never taken from memory`(statement: SQL) throws {
        #expect(!memory.known(statement).isReading)
        let first = try ask(statement)
        #expect(try ask(statement) != first)
    }

    @Test func `questions asked together are answered in their order, remembered or not`() throws {
        let known = try ask("SELECT 2")
        let rows = try rows(of: ["SELECT 1", "SELECT 2", "SELECT 3"])
        let answers: [Int64] = try rows.map { try $0[0]["asked"] }
        #expect(answers[1] == known)
        #expect(connection.asked == ["SELECT 2", "SELECT 1", "SELECT 3"])
    }

    @Test func `what is expected travels with the first question, and is known afterwards`() throws
    {
        _ = try ask("SELECT 1")
        memory.expect(["SELECT 1", "SELECT 2", "SELECT 3", "UPDATE things SET id = 1"])
        _ = try ask("SELECT 2")
        _ = try rows(of: ["SELECT 3", "SELECT 4"])
        #expect(connection.asked == ["SELECT 1", "SELECT 2", "SELECT 3", "SELECT 4"])
    }

    @Test func `what was expected and written since is asked for anew`() throws {
        memory.expect(["SELECT name FROM funds"])
        _ = try ask("SELECT 1")
        memory.forget(whatIsWrittenBy: memory.known("UPDATE funds SET name = 'x'"))
        _ = try ask("SELECT name FROM funds")
        #expect(connection.asked.filter { $0 == "SELECT name FROM funds" }.count == 2)
    }

    @Test func `nothing is remembered into the next batch`() throws {
        let before = try ask("SELECT name FROM funds")
        memory.forgetAll()
        #expect(try ask("SELECT name FROM funds") != before)
    }

    @Test(arguments: Engine.allCases)
    func `each act of a batch sees what those before it wrote`(engine: Engine) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let acts = (1...6).map { id -> Together.Act in
                { act in
                    let before: Int64 = try act.one("SELECT count(*) AS n FROM things")["n"]
                    try act.write(Thing(label: "\(id)").insertion(id: id))
                    let after: Int64 = try act.one("SELECT count(*) AS n FROM things")["n"]
                    return before * 10 + after
                }
            }
            let results = try await database.together(acts).map { try $0.get() }
            #expect(results == [1, 12, 23, 34, 45, 56])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a write that fails is found out though the next act had begun`(
        engine: Engine
    ) async throws {
        try await withDatabase(on: engine, script: Thing.schema(engine)) { database, _ in
            let acts: [Together.Act] = [
                { act in
                    try act.write(Thing(number: 13).insertion(id: 1))
                    return 1
                },
                { act in
                    try act.write(Thing(label: "b").insertion(id: 2))
                    return try act.one("SELECT count(*) AS n FROM things")["n"]
                },
            ]
            let results = try await database.together(acts)
            #expect(throws: DatabaseError.constraint("things_number_small")) {
                try results[0].get()
            }
            #expect(try results[1].get() == 1)
            let ids = try await database.ids()
            #expect(ids == [2])
        }
    }
}
