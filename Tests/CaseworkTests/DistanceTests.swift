import Casework
import Database
import Foundation
import Money
import Panel
import Reports
import Sheets
import TestSupport
import Testing

@Suite struct `The report on distance travelled` {
    @Test(arguments: Engine.allCases)
    func `is what somebody counts who reads the readings one by one`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await PlayedSupport(council, seed: 43)
            try await council.set("published-least-children", to: "1")
            let recount = try await DistanceRecount(council)
            var seen: Set<Came> = []
            for to in ["2026-12", "2027-03"] {
                let report = try await council.look(ReportDistance(to: to), as: .auditor)
                #expect(report.from == Day(reading: "2026-04-01"))
                let counts = try recount.counts(from: report.from, to: report.to)
                #expect(report.distances.count == counts.count)
                for distance in report.distances {
                    let key = [
                        distance.measure, distance.beneficiary, distance.domain ?? "",
                        distance.instrument ?? "", distance.edition ?? "",
                    ]
                    let own = try #require(counts[key], "\(key)")
                    for came in Came.allCases {
                        let count = own[came.rawValue] ?? 0
                        #expect(distance[came] == count, "\(to) \(key) \(came)")
                        if count > 0 { seen.insert(came) }
                    }
                    #expect(distance.children == own.values.reduce(0, +))
                }
            }
            #expect(seen == Set(Came.allCases))
            let labels = try await council.look(ReportDistance(), as: .chair).distances
                .map(\.label)
            #expect(labels.contains("Distance travelled: Safety"))
            #expect(labels.contains("SDQ, total difficulties (self)"))
            #expect(labels.contains("Goal, family"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `hides a few, and tells in every form the same`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await PlayedSupport(council, seed: 44, children: 40)
            let told = try await council.look(ReportDistance(), as: .finance)
            #expect(told.leastCount == 5 && told.caution.contains("no cause"))
            let counts = told.distances.flatMap(\.told)
            #expect(counts.allSatisfy { $0.map { $0 == 0 || $0 > 4 } ?? true })
            #expect(counts.contains(nil) && counts.contains { ($0 ?? 0) > 4 })
            let sheet = try await written(council, "csv")
            let risk = try #require(told.distances.first { $0.measure == "risk" })
            #expect(sheet.contains("distance,\(risk.label),Improved,\(risk.improved.told)"))
            let page = try await written(council, "html")
            #expect(page.contains("They show no cause") && page.contains("came-improved"))
            #expect(!page.contains("CH-") && !page.contains("PKG-"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `is told with a published report, and stays as it was told`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await PlayedSupport(council, seed: 45)
            let published = try await council.act(
                PublishReport(from: "2026-10", to: "2026-12"),
                as: .chair
            )
            let then = try await council.look(ReportDistance(to: "2026-12"), as: .chair)
            let before = try await scrutiny(council, at: published.event)
            #expect(before.contains("Distance travelled") && before.contains("came-"))
            #expect(then.distances.allSatisfy { before.contains($0.label) })
            #expect(then.distances.contains { $0.told.contains(nil) })
            try await council.set("published-least-children", to: "1")
            let since = try await council.look(ReportDistance(to: "2026-12"), as: .chair)
            #expect(since.distances == then.distances && since.leastCount == 5)
            #expect(try await scrutiny(council, at: published.event) == before)
            let year = try await scrutiny(council, from: "2026-10", to: "2027-03", at: nil)
            #expect(!year.contains("came-"), "a draft says nothing of it")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `is for those who may see reports, at the end of a quarter`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            for role in [Role.payer, .administrator] {
                let refused = await refusal { try await council.look(ReportDistance(), as: role) }
                #expect(refused == "not-permitted")
            }
            for (code, to) in [
                ("malformed-month", "2026"), ("in-the-future", "2026-12"),
                ("not-quarter-end", "2026-08"),
            ] {
                let refused = await refusal {
                    try await council.look(ReportDistance(to: to), as: .chair)
                }
                #expect(refused == code)
            }
            let nobody = try await council.look(ReportDistance(), as: .auditor)
            #expect(nobody.distances.isEmpty)
        }
    }

    private func written(_ council: Council, _ format: String) async throws -> String {
        try await council.text(of: WriteDistance(format: format), as: .coordinator)
    }

    private func scrutiny(
        _ council: Council,
        from: String = "2026-10",
        to: String = "2026-12",
        at event: Int64?
    ) async throws -> String {
        let report = WriteScrutiny(from: from, to: to, knownAt: event.map { "\($0)" })
        return try await council.text(of: report, as: .chair)
    }
}

extension Council {
    /// A report as it leaves.
    fileprivate func text<S: Statement>(of report: S, as role: Role) async throws -> String
    where S.Outlet == Spool {
        try await withFolder { folder in
            _ = try await casework.write(report, as: caller(role)) {
                try Spool(path: "\(folder)/report")
            }
            return try String(contentsOfFile: "\(folder)/report", encoding: .utf8)
        }
    }
}
