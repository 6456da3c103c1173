import Casework
import Database
import Money
import Panel
import Store

extension Question {
    /// How far children came of whom support ended in a year, asked once all of it is over.
    static func distance(_ books: Books) async throws -> Question {
        let asked = try lastQuarter(of: books).last.adding(days: 1)
        let later = books.today.days(until: asked)
        let clock = Clock { Clock.system.now().adding(days: later) }
        let year = try YearSoFar(upTo: nil, from: 4, today: asked)
        let database = try books.plot.open()
        var statements: [SQL] = []
        for span in year.spans {
            let question = Distances.days(in: span)
            let days = try await database.read { try $0.fetch(question) }
            statements.append(question.sql)
            guard !days.isEmpty else { continue }
            let counts = Distances.counts(
                in: span,
                starts: Set(days.map(\.start)).sorted().map {
                    ($0, DistanceRule.usual.baseline.span(around: $0))
                },
                ends: Set(days.map(\.end)).sorted().map {
                    ($0, DistanceRule.usual.exit.span(around: $0))
                }
            )
            statements.append(counts.sql)
        }
        await database.close()
        return Question("distance", statements) { casework, caller in
            _ = try await casework.moved(to: clock).look(ReportDistance(), as: caller)
        }
    }

    /// The one in which the last of the books' packages ends.
    private static func lastQuarter(of books: Books) throws -> Month {
        let month = Month(of: books.today.adding(days: Proposed.days))
        guard let last = month.adding(2 - (month.first.month - 1) % 3) else {
            throw Trouble("no quarter after \(month)")
        }
        return last
    }
}
