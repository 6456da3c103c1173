import GRDBSQLite
import Secrets

/// A loop over the C functions that writes what deciding writes, and commits each act.
func decideRaw(_ load: Load, in copy: Ground.Plot, _ proposed: Proposed) throws -> Measured {
    let file = try RawFile(copy.address)
    let written = Written(proposed)
    let begun = try file.prepare("BEGIN IMMEDIATE")
    let head = try file.prepare("SELECT number, hash FROM audit_heads WHERE id = 1")
    let statements = try written.statements(known).map(file.prepare)
    let commit = try file.prepare("COMMIT")
    let begin = moment()
    let start = begin + load.warmUp
    let end = begin + load.length
    var samples = Samples()
    var now = moment()
    for number in 0..<proposed.count where now < end {
        try file.step(begun)
        var event: Int64 = 0
        var previous: [UInt8] = []
        try file.step(head) { row in
            event = sqlite3_column_int64(row, 0) + 1
            previous = row.bytes(1)
        }
        let hash = Link.hash(after: previous, [Written.payload])
        let package = load.first(in: proposed) + number
        let fund = load.spread == .hot ? 0 : package % Proposed.funds
        for statement in statements {
            statement.bind(1, "\(Proposed.prefix)\(100_000_000_000 + package)")
            statement.bind(2, "00000000-0000-7000-9000-\(100_000_000_000 + package)")
            statement.bind(3, "\(Proposed.prefix)\(100_000_000_000 + fund)")
            statement.bind(4, Proposed.heads[load.spread == .hot ? 0 : package / 125 % 8])
            statement.bind(5, "\(Proposed.prefix)\(100_000_000_000 + fund % 25)")
            statement.bind(6, event)
            statement.bind(7, hash)
            try file.step(statement)
        }
        try file.step(commit)
        let done = moment()
        samples.add(end: done, duration: done - now)
        now = done
    }
    return Measured(samples, from: start)
}

private var known: Written.Known {
    Written.Known(
        id: "?1",
        decision: "?2",
        fund: "?3",
        head: "?4",
        provider: "?5",
        number: "?6",
        previous: "",
        hash: "?7",
        link: { _ in "?7" }
    )
}

extension OpaquePointer {
    fileprivate func bytes(_ column: Int32) -> [UInt8] {
        let count = Int(sqlite3_column_bytes(self, column))
        return [UInt8](
            UnsafeRawBufferPointer(start: sqlite3_column_blob(self, column), count: count)
        )
    }
}
