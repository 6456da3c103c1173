import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

/// Whatever officers do, in whatever order, the money ties.
///
/// A failure names the seed: run it alone with `DIVERSION_TEST_SEED`.
@Suite struct `Random acts` {
    static let acts = 150
    static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["DIVERSION_TEST_SEED"].flatMap(UInt64.init)
        .map { [$0] } ?? [1, 2, 3]

    @Test(arguments: Engine.allCases, seeds)
    func `keep every identity of money, and change nothing where they are refused`(
        engine: Engine,
        seed: UInt64
    ) async throws {
        try await withCouncil(on: engine) { council in
            var play = try await RandomPlay(council, seed: seed)
            for number in 1...Self.acts {
                let words = try await play.act()
                try await expectTied(
                    play.book,
                    in: council,
                    "seed \(seed), act \(number): \(words)"
                )
            }
            #expect(play.done > Self.acts / 2 && play.refused.count > 5, "seed \(seed)")
            #expect(play.committed > .zero, "seed \(seed)")
            try await council.expectSound()
        }
    }

    private func expectTied(_ book: Book, in council: Council, _ comment: String) async throws {
        guard case .all(let positions) = try await council.look(Position(), as: .auditor) else {
            Issue.record("several funds stand in a list")
            return
        }
        for position in positions {
            let fund = position.fund
            #expect(position.line == book.line(of: fund.fund), "\(comment)")
            let stages = position.heads.values.flatMap { $0.stages.map(\.1) }
            let own = [fund.unallocatedPence, fund.returnedPence, fund.carriedPence]
            #expect(fund.awardPence == book.awards[fund.fund], "\(comment)")
            #expect(fund.awardPence == (stages + own).sum(), "\(comment)")
            #expect((stages + own).allSatisfy { $0 >= .zero }, "\(comment)")
            for (child, promised) in book.promised(in: fund.fund) {
                #expect(promised <= book.caps[fund.fund] ?? promised, "\(comment): \(child)")
            }
        }
    }
}
