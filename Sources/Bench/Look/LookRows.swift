import Casework
import Database
import Foundation

/// Reports over a large ledger through Casework, beside the same statements through libpq.
struct LookRows {
    let bench: Bench
    let books: Books

    func run(_ question: Question) async throws -> Row {
        let database = try books.plot.open()
        let casework = Casework(database: database, keyring: books.officers.keyring)
        let caller = Caller.token(books.officers.auditor)
        let server = try Server(books.plot.address)
        for (number, statement) in question.statements.enumerated() {
            try server.prepare(statement, as: "question_\(number)")
        }
        var ours = Samples()
        var raw = Samples()
        // The first round fills caches on both sides, and does not count.
        for round in 0...bench.rounds {
            for _ in 0..<question.asks {
                let begin = moment()
                try await question.ask(casework, caller)
                let middle = moment()
                try askRaw(question, server)
                let end = moment()
                guard round > 0 else { continue }
                ours.add(end: middle, duration: middle - begin)
                raw.add(end: end, duration: end - middle)
            }
        }
        await database.close()
        return Row(times: "\(question.name)-postgres", ours, raw, goal: question.goal)
    }

    private func askRaw(_ question: Question, _ server: Server) throws {
        try server.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        var rows = 0
        for (number, statement) in question.statements.enumerated() {
            rows += try server.ask("question_\(number)", statement)
        }
        try server.run("COMMIT")
        guard rows > 0 else { throw Trouble("\(question.name) has nothing to tell") }
    }
}

extension Row {
    /// Ours and raw as medians of how long each took, in milliseconds.
    init(times name: String, _ ours: Samples, _ raw: Samples, goal: String) {
        let (times, rawTimes) = (Percentiles([ours]), Percentiles([raw]))
        self.init(
            name,
            unit: "ms",
            ours: times.p50,
            raw: rawTimes.p50,
            times,
            raw: rawTimes,
            goal: goal
        )
    }
}
