import Casework
import Database
import Money
import Panel
import Reports
import TestSupport
import Testing

@Suite struct `The report on fair share` {
    private func expect(
        _ row: FairShare.Row,
        _ counted: [ShareRecount.Counted],
        _ what: String
    ) throws {
        func count(_ standing: String) -> Int { counted.count { $0.standing == standing } }
        let told = [row.proposed, row.funded, row.deferred, row.refused, row.undecided]
        let own = [
            counted.count, count("fund"), count("defer"), count("refuse"), count("undecided"),
        ]
        #expect(told == own, "\(what)")
        let begun = counted.filter { !$0.begun.isEmpty }
        let (fromReferral, fromDecision) = (
            try begun.map { try #require($0.referred.min()).days(until: #require($0.begun.min())) },
            try begun.map { try #require($0.decided.min()).days(until: #require($0.begun.min())) }
        )
        #expect(row.medianDaysFromReferral == fromReferral.middle, "\(what)")
        #expect(row.medianDaysFromDecision == fromDecision.middle, "\(what)")
    }

    private func tellAll(_ council: Council) async throws {
        try await council.act(
            ChangeSetting(name: "published-least-children", value: "1"),
            as: .administrator
        )
    }

    @Test(arguments: Engine.allCases)
    func `is what somebody counts who reads the rows one by one`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await PlayedYear(council, seed: 36)
            try await tellAll(council)
            let recount = try await ShareRecount(council)
            var waits = 0
            for to in ["2026-12", "2027-03"] {
                let report = try await council.look(ReportFairShare(to: to), as: .auditor)
                #expect(report.shares.map(\.by) == ShareKind.allCases.map(\.rawValue))
                let children = try recount.children(from: report.from, to: report.to)
                for share in report.shares {
                    let kind = try #require(ShareKind(rawValue: share.by))
                    let groups = try recount.groups(kind, of: children)
                    #expect(Set(groups.keys).isSubset(of: share.rows.map(\.value)))
                    for row in share.rows {
                        try expect(row, groups[row.value] ?? [], "\(to) \(kind) \(row.value)")
                        waits += row.medianDaysFromReferral == nil ? 0 : 1
                    }
                    try expect(share.all, Array(children.values), "\(to) \(kind)")
                }
            }
            #expect(waits > 10)
        }
    }

    @Test(arguments: Engine.allCases)
    func `hides what is small and what would tell it, in all of its tables alike`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await PlayedYear(council, seed: 37, arriving: 25)
            let told = try await council.look(ReportFairShare(), as: .chair)
            #expect(told.leastCount == 5)
            #expect(told.to == Day(reading: "2027-03-31"))
            #expect(told.caution.contains("no cause"))
            let one = try await council.look(ReportFairShare(by: "send"), as: .coordinator)
            #expect(one.shares == told.shares.filter { $0.by == "send" })
            try await tellAll(council)
            let whole = try await council.look(ReportFairShare(), as: .coordinator)
            #expect(Set(told.shares.map(\.all)).count == 1)
            var (hidden, shown) = (0, 0)
            for (share, real) in zip(told.shares, whole.shares) {
                for (row, real) in zip(share.rows + [share.all], real.rows + [real.all]) {
                    for (count, real) in zip(row.counts, real.counts) {
                        #expect(count == nil || count == real)
                        #expect(count.map { $0 > 4 } ?? true, "\(share.by) \(row.value)")
                        hidden += count == nil ? 1 : 0
                        shown += (count ?? 0) > 0 ? 1 : 0
                    }
                    #expect(row.fundedPerMille == nil || row.funded != nil)
                    #expect(row.medianDaysFromReferral == nil || row.funded != nil)
                }
            }
            #expect(hidden > 20 && shown > 20, "\(hidden) and \(shown)")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is for those who watch over fairness, at the end of a quarter`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            for role in [Role.finance, .payer, .administrator] {
                let refused = await refusal {
                    try await council.look(ReportFairShare(by: "?"), as: role)
                }
                #expect(refused == "not-permitted")
            }
            for (code, report) in [
                ("unknown-choice", ReportFairShare(to: "?", by: "height")),
                ("malformed-month", ReportFairShare(to: "2026")),
                ("in-the-future", ReportFairShare(to: "2026-12")),
                ("not-quarter-end", ReportFairShare(to: "2026-08")),
            ] {
                let refused = await refusal { try await council.look(report, as: .chair) }
                #expect(refused == code)
            }
            let nothing = try await council.look(ReportFairShare(), as: .auditor)
            #expect(nothing.shares.allSatisfy { $0.all.counts == Array(repeating: nil, count: 5) })
        }
    }
}

extension FairShare.Row {
    fileprivate var counts: [Int?] { [proposed, funded, deferred, refused, undecided] }
}
