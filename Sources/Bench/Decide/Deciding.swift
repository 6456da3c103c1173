import Casework
import Database

/// One measurement: how many a second, and how long each took.
struct Measured: Sendable {
    let rate: Double
    let samples: Samples
    /// All that were made, the warm-up's too.
    let acts: Int

    init(_ samples: Samples, from start: UInt64) {
        let counted = samples.after(start)
        rate = counted.rate(from: start)
        self.samples = counted
        acts = samples.count
    }
}

/// Decides through Casework, so many tasks at once.
func decide(_ load: Load, in copy: Ground.Plot, _ proposed: Proposed) async throws -> Measured {
    let database = try copy.open()
    let casework = Casework(database: database, keyring: proposed.officers.keyring)
    let begin = moment()
    let start = begin + load.warmUp
    let end = begin + load.length
    var samples = Samples()
    try await withThrowingTaskGroup(of: Samples.self) { group in
        for client in 0..<load.clients {
            group.addTask {
                try await decideInTurn(client, load, until: end, casework, proposed)
            }
        }
        for try await part in group {
            samples.add(part)
        }
    }
    await database.close()
    return Measured(samples, from: start)
}

/// Decides the packages of one client, one after another.
private func decideInTurn(
    _ client: Int,
    _ load: Load,
    until end: UInt64,
    _ casework: Casework,
    _ proposed: Proposed
) async throws -> Samples {
    var samples = Samples()
    let sitting = Proposed.sitting(0, on: proposed.today)
    let first = load.first(in: proposed)
    var now = moment()
    for number in stride(from: client, to: proposed.count, by: load.clients) where now < end {
        _ = try await casework.perform(
            Decide(
                sitting: sitting,
                package: "PKG-\(first + number + 1)",
                kind: "fund",
                rationale: "Agreed by all agencies"
            ),
            as: .token(proposed.officers.chair)
        )
        let done = moment()
        samples.add(end: done, duration: done - now)
        now = done
    }
    return samples
}
