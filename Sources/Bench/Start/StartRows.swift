import Casework
import Foundation

/// The finished program from its start to its end, beside the `sqlite3` program.
struct StartRows {
    let bench: Bench
    let proposed: Proposed

    private static let runs = 20
    private let mine = ".build/release/diversion"
    private let theirs = "/usr/bin/sqlite3"
    private static let accounts = """
        SELECT fund_id, head, stage, pence FROM accounts
        WHERE fund_id = (SELECT id FROM funds WHERE ref = 'FUND-1') ORDER BY head, stage
        """

    /// - Throws: `Trouble` where `.build/release/diversion` was not built, or sqlite3 is missing.
    func run() throws -> [Row] {
        let file = proposed.plot.address
        let environment = [
            "DIVERSION_DATABASE": proposed.plot.named,
            "DIVERSION_KEY_FILE": try proposed.officers.keyFile(in: bench.folder),
            "DIVERSION_TOKEN": proposed.officers.auditor,
        ]
        let asked = ["version": ["--version"], "position": ["position", "FUND-1"]]
        return try asked.sorted { $0.key > $1.key }.map { name, words in
            var ours = Samples()
            var raw = Samples()
            for run in 0...Self.runs {
                let ourEnd = try ended(mine, words, environment)
                let rawEnd = try ended(theirs, [file, Self.accounts])
                guard run > 0 else { continue }
                ours.add(end: moment(), duration: ourEnd.nanoseconds)
                raw.add(end: moment(), duration: rawEnd.nanoseconds)
            }
            var row = Row(
                times: "start-\(name)-sqlite",
                ours,
                raw,
                goal: "at most 5, 40 MiB"
            )
            row.peakMiB = try ended(mine, words, environment, isWatched: true).peakMiB
            return row
        }
    }

    private func ended(
        _ path: String,
        _ arguments: [String],
        _ environment: [String: String] = [:],
        isWatched: Bool = false
    ) throws -> Program.Ended {
        let program = Program(path: path, folder: bench.folder)
        let ended = try program.run(arguments, environment, isWatched: isWatched)
        guard ended.status == 0 else { throw Trouble("\(path) \(arguments): \(ended.error)") }
        return ended
    }
}
