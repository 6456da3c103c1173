import Database
import Foundation
import TestSupport
import Testing

/// What `kill -9` at any moment leaves behind.
@Suite struct `A program that is killed` {
    /// One run that is killed after a while, unless it was quicker.
    private struct Killed {
        let amount: Int
        /// It answered before it was killed.
        let isAnswered: Bool
    }

    /// Allocates so many pence, a different number in each run so that each can be told apart.
    private func allocate(
        pence amount: Int,
        _ shell: Shell,
        killedAfter seconds: Double?
    ) async throws -> Killed {
        let words = ["fund", "allocate", "FUND-1", "--head", "mentoring", "--json", "--amount"]
        let sum = String(format: "%d.%02d", amount / 100, amount % 100)
        let process = shell.process(Shell.executable, words + [sum])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        if let seconds {
            try await Task.sleep(for: .seconds(seconds))
            kill(process.processIdentifier, SIGKILL)
        }
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let read = try? JSONSerialization.jsonObject(with: answer) as? [String: Any]
        return Killed(amount: amount, isAnswered: read?["amount_pence"] as? Int == amount)
    }

    /// A fund, and finance at the desk.
    private func scene(_ shell: Shell) throws -> Shell {
        var shell = shell
        #expect(try shell("migrate").status == 0)
        #expect(try shell("key", "create").status == 0)
        for role in ["administrator", "finance"] {
            let added = try shell.run(
                ["officer", "add", "Ada", "--role", role, "--issue-token", "--json"]
            )
            shell.token = try added.value("token")
        }
        let fund = try shell.run(
            [
                "fund", "add", "Diversion", "--funder", "OPCC", "--from", "2026-04-01", "--to",
                "2027-03-31", "--award", "1000",
            ]
        )
        #expect(fund.status == 0, "\(fund.errors)")
        return shell
    }

    @Test(arguments: Engine.allCases)
    func `has lost nothing that it answered, and left every penny in its place`(
        engine: Engine
    ) async throws {
        try await withPlace(on: engine) { place in
            try await Shell.with(database: place.url) { shell in
                let shell = try scene(shell)
                let start = Date()
                var runs = [try await allocate(pence: 1, shell, killedAfter: nil)]
                let usual = -start.timeIntervalSinceNow
                // From the first moment to well after the usual end, two programs at a time.
                for round in 0..<24 {
                    let moment = usual * (0.1 + 0.06 * Double(round))
                    async let first = allocate(pence: 2 * round + 2, shell, killedAfter: moment)
                    async let second = allocate(pence: 2 * round + 3, shell, killedAfter: moment)
                    runs += [try await first, try await second]
                }
                let answered = Set(runs.filter(\.isAnswered).map(\.amount))
                #expect(answered.contains(1) && answered.count < runs.count)
                try expectWhole(shell, answered: answered, of: Set(runs.map(\.amount)))
            }
        }
    }

    private func expectWhole(_ shell: Shell, answered: Set<Int>, of all: Set<Int>) throws {
        for proof in [["doctor"], ["audit", "verify"]] {
            let run = try shell.run(proof)
            #expect(run.status == 0, "\(run.output) \(run.errors)")
        }
        let listed = try shell(
            "movement",
            "list",
            "--stage",
            "available",
            "--size",
            "500",
            "--json"
        )
        let answer = try JSONSerialization.jsonObject(with: Data(listed.output.utf8))
        let items = try #require((answer as? [String: Any])?["items"] as? [[String: Any]])
        let kept = items.compactMap { $0["pence"] as? Int }
        #expect(kept.count == items.count && Set(kept).count == kept.count)
        #expect(answered.isSubset(of: kept), "an answer was lost")
        #expect(Set(kept).isSubset(of: all))
        let position = try shell("position", "FUND-1", "--json")
        let available = try position.value("heads.mentoring.available_pence")
        #expect(available == "\(kept.reduce(0, +))")
    }
}
