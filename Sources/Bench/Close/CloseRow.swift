import Casework
import Database

/// Closing a sitting of forty decisions, beside deciding the forty one by one.
struct CloseRow {
    let bench: Bench
    let ground: Ground
    let proposed: Proposed

    private static let decisions = 40

    func run() async throws -> Row {
        let copy = try ground.copy(proposed.plot)
        let database = try copy.open()
        let casework = Casework(database: database, keyring: proposed.officers.keyring)
        let chair = Caller.token(proposed.officers.chair)
        var closing = Samples()
        var deciding = Samples()
        for number in 0..<min(Proposed.sittings, bench.rounds * 4) {
            let sitting = Proposed.sitting(number, on: proposed.today)
            let begin = moment()
            for place in 1...Self.decisions {
                _ = try await casework.perform(
                    Decide(
                        sitting: sitting,
                        package: "PKG-\(proposed.count + number * Self.decisions + place)",
                        kind: "fund",
                        rationale: "Agreed by all agencies"
                    ),
                    as: chair
                )
            }
            let middle = moment()
            _ = try await casework.perform(CloseSitting(sitting: sitting), as: chair)
            let end = moment()
            // The first is slower on both sides, while statements are prepared.
            guard number > 0 else { continue }
            let each = UInt64(Self.decisions)
            deciding.add(end: middle, duration: (middle - begin) / each)
            closing.add(end: end, duration: (end - middle) / each)
        }
        await database.close()
        try ground.remove(copy)
        return Row(
            times: "close-40-\(ground.engine.rawValue)",
            closing,
            deciding,
            goal: "at most 0.2"
        )
    }
}
