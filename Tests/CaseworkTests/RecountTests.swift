import Casework
import Database
import Foundation
import Money
import Panel
import Reports
import Sheets
import TestSupport
import Testing

/// Every figure of a report is what somebody counts who reads whole tables row by row.
@Suite struct `A recount of a year` {
    /// As the code list has them.
    private static let families = [
        "310": "employment", "230": "education", "610": "neet-available",
        "110": "under-school-leaving-age", "619": "neet-available",
    ]

    private func played(
        on engine: Engine,
        _ seed: UInt64,
        _ body: (Council, WholeTables) async throws -> Void
    ) async throws {
        try await withCouncil(on: engine) { council in
            for (setting, value) in [("published-least-children", "1"), ("engaged-sessions", "3")] {
                try await council.act(
                    ChangeSetting(name: setting, value: value),
                    as: .administrator
                )
            }
            var year = try await RandomYear(council, seed: seed)
            try await year.play()
            let tables = try await WholeTables(council)
            #expect(tables.minuted.count > 10 && tables.accepted.count > 20, "seed \(seed)")
            #expect(!tables.completed.isEmpty && !tables.unaccepted.isEmpty, "seed \(seed)")
            #expect(tables.answers.values.contains("sustained"), "seed \(seed)")
            try await body(council, tables)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases, [1, 2])
    func `finds what outcomes cost, of all funds and of one, and of packages like one`(
        engine: Engine,
        seed: UInt64
    ) async throws {
        try await played(on: engine, seed) { council, tables in
            let today = try await council.look(Today(), as: .auditor).today
            for fund in [nil, "FUND-2"] {
                let id = fund.flatMap { fund in tables.names.first { $0.value == fund }?.key }
                let recount = Recount(all: tables, fund: id)
                for (kind, key) in [
                    ("service", { tables.names[$0.service] }),
                    ("provider", { tables.names[$0.provider] }), ("head", { $0.head }),
                ] as [(String, (WholeTables.Line) -> String?)] {
                    let told = try await council.look(
                        ReportCosts(by: kind, fund: fund),
                        as: .auditor
                    )
                    let costs = recount.costs(weeks: [4, 13, 26, 52], on: today, by: key)
                    #expect(byKey(told.items) == costs, "\(kind) \(fund ?? "") seed \(seed)")
                }
            }
            let alike = try await council.look(ReportCosts(like: "PKG-1"), as: .chair).alike
            let (ages, level) = (alike?.ages, alike?.level)
            let byTraits = Recount(all: tables).costs(weeks: [4, 13, 26, 52], on: today) { line in
                tables.packages.first { $0.id == line.package }.flatMap { package in
                    let band = package.age.map { AgeBands.usual.name(of: $0) }
                    let isOfAge = ages == nil || band == ages
                    return isOfAge && (level == nil || package.level == level) ? "PKG-1" : nil
                }
            }
            #expect(byKey(alike?.steps ?? []) == byTraits, "seed \(seed)")
        }
    }

    private func byKey(_ costs: [Cost]) -> [String: [String: [Int64]]] {
        Dictionary(grouping: costs, by: \.key).mapValues { costs in
            Dictionary(
                costs.map { cost in
                    let counts = [
                        Int64(cost.packages ?? -1), cost.plannedPence?.count ?? -1,
                        cost.actualPence?.count ?? -1,
                    ]
                    return (cost.step, counts)
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    @Test(arguments: Engine.allCases, [3])
    func `finds every figure of a funder's return`(engine: Engine, seed: UInt64) async throws {
        try await played(on: engine, seed) { council, tables in
            let fund = try #require(tables.names.first { $0.value == "FUND-1" }?.key)
            let recount = Recount(all: tables, fund: fund)
            for quarter in ["2026-Q1", "2026-Q2", "2026-Q3"] {
                let draft = DraftReturn(fund: "FUND-1", quarter: quarter)
                let reference = try await council.act(draft, as: .finance).return
                let told = try await council.figures(reference)
                let span = Span(from: told.from, to: told.to)
                expect(told.outputs, recount.outputs(in: span), quarter)
                expect(told.outcomes, recount.outcomes(in: span, families: Self.families), quarter)
                for count in told.outputs + told.outcomes {
                    let listed = try await council.counted(reference, count.what)
                    #expect(listed == count.count, "\(count.what) in \(quarter)")
                }
                for head in told.heads {
                    let stages = recount.stages(of: head.head, on: span.to)
                    let toDate = recount.served(head.head) { $0.on <= span.to }
                    let late = recount.late(head.head, after: span.to)
                    #expect(head.budgetPence == Funnel.toDate(stages)[.available], "\(quarter)")
                    #expect(head.actualPence == recount.served(head.head) { span.contains($0.on) })
                    #expect(head.actualToDatePence == toDate, "\(quarter)")
                    #expect(head.accruedPence == toDate, "nothing was paid")
                    #expect(head.committedPence == stages[.committed] - late, "\(quarter)")
                }
            }
        }
    }

    private func expect(_ told: [ReturnCount], _ counted: [String: Int], _ comment: String) {
        let counts = told.map { ($0.what, $0.count ?? -1) }.filter { $0.1 != 0 }
        #expect(
            Dictionary(counts) { first, _ in first } == counted.filter { $0.value != 0 },
            "\(comment)"
        )
    }

    @Test(arguments: Engine.allCases, [4])
    func `finds every figure of the report to scrutiny, and the funnel`(
        engine: Engine,
        seed: UInt64
    ) async throws {
        try await played(on: engine, seed) { council, tables in
            let told = try await scrutiny(council)
            let recount = Recount(all: tables)
            for (place, from) in told.quarters.enumerated() {
                let to = try #require(Month(of: from).adding(2)).last
                let span = Span(from: from, to: to)
                func counts(_ counts: [QuarterlyCount]) -> [ReturnCount] {
                    counts.map { ReturnCount(what: $0.what, count: $0.counts[place]) }
                }
                let outputs = counts(told.outputs)
                let sessions = outputs.filter { $0.what.hasPrefix("sessions-") }
                #expect(
                    outputs.first { $0.what == "sessions" }?.count
                        == sessions.reduce(0) { $0 + ($1.count ?? 0) }
                )
                expect(
                    outputs.filter { $0.what != "sessions" },
                    recount.outputs(in: span),
                    "\(from)"
                )
                let outcomes = recount.outcomes(in: span, families: Self.families)
                expect(counts(told.outcomes), outcomes, "\(from)")
            }
            for head in told.heads {
                let stages = recount.stages(of: head.head, on: told.to)
                let late = recount.late(head.head, after: told.to)
                let span = Span(from: told.from, to: told.to)
                #expect(head.budgetPence == Funnel.toDate(stages)[.available])
                let toDate = recount.served(head.head) { $0.on <= told.to }
                #expect(head.actualToDatePence == toDate)
                #expect(head.actualPence == recount.served(head.head) { span.contains($0.on) })
                #expect(head.committedPence == stages[.committed] - late)
                #expect(head.availablePence == stages[.available])
            }
            let funnels = try await council.look(ListFunnels(by: "head"), as: .auditor).items
            #expect(funnels.contains { $0.deliveredToDatePence > .zero })
            for funnel in funnels {
                let reached = Funnel.toDate(recount.stages(of: funnel.key, on: .distant))
                #expect(funnel.allocatedPence == reached[.available])
                #expect(funnel.committedToDatePence == reached[.committed])
                #expect(funnel.deliveredToDatePence == reached[.delivered])
            }
        }
    }

    private func scrutiny(_ council: Council) async throws -> ScrutinyReport {
        try await withFolder { folder in
            let path = "\(folder)/scrutiny.json"
            _ = try await council.casework.write(
                WriteScrutiny(from: "2026-10", to: "2027-09", format: "json"),
                as: council.caller(.auditor)
            ) { try Spool(path: path) }
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            return try decoder.decode(
                ScrutinyReport.self,
                from: Data(contentsOf: URL(fileURLWithPath: path))
            )
        }
    }
}

extension Day {
    fileprivate static let distant = Day(sinceEpoch: 40_000)
}
