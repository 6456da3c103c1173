import Casework
import Database
import Foundation
import Money
import Panel
import Sheets
import Store

// What funders, scrutiny and the panel are told of outcomes
extension Question {
    /// Over a fund's quarter, over the last whole quarter of all funds, and over everything.
    static func outcomes(_ books: Books, _ bench: Bench) async throws -> [Question] {
        let (quarter, fund) = (books.quarter, ID(books.fund))
        let questions = [
            Question(
                "return",
                ShowReturn(return: "RTN-1"),
                [
                    ReturnFigures.moved(in: fund, to: quarter.to, upTo: .max, told: nil).sql,
                    Accruals.late(after: quarter.to, of: fund).sql,
                    Accruals.late(after: quarter.from.adding(days: -1), of: fund).sql,
                ] + counts(in: quarter, fund: fund)
            ),
            try scrutiny(bench),
            Question(
                "cost",
                ReportCosts(by: "provider"),
                [Costs.pieces(engagedBy: 1, lasting: weeks, on: bench.today).sql]
            ),
            try await distance(books),
        ]
        // They take seconds.
        return questions.map { question in
            var question = question
            question.asks = 3
            return question
        }
    }

    private static let weeks = [4, 13, 26, 52]

    private static func counts(in span: Span, fund: ID?) -> [SQL] {
        [
            QuarterCounts.outputs(in: span, fund: fund, upTo: .max).sql,
            QuarterCounts.outcomes(
                in: span,
                fund: fund,
                upTo: .max,
                and: Achieved.all(of: ["sustained", "outcome-met"], weeks: weeks)
            ).sql,
            QuarterCounts.outcomeNames(on: span.to, upTo: .max).sql,
            QuarterCounts.achieved(on: span.to, upTo: .max).sql,
        ]
    }

    private static func scrutiny(_ bench: Bench) throws -> Question {
        let month = Month(of: bench.today)
        let into = (month.first.month - 1) % 3
        guard let first = month.adding(-into - 3), let last = first.adding(2) else {
            throw Trouble("no quarter before \(month)")
        }
        let span = Span(from: first.first, to: last.last)
        let path = bench.folder.appending(path: "scrutiny.json").path
        return Question(
            "scrutiny",
            [
                Positions.known(upTo: .max, asAt: span.to, fund: nil).sql,
                Positions.known(upTo: .max, asAt: span.from.adding(days: -1), fund: nil).sql,
                Accruals.late(after: span.to).sql,
                Accruals.late(after: span.from.adding(days: -1)).sql,
            ] + counts(in: span, fund: nil)
        ) { casework, caller in
            let report = WriteScrutiny(from: "\(first)", to: "\(last)", format: "json")
            _ = try await casework.write(report, as: caller) { try Spool(path: path) }
        }
    }
}
