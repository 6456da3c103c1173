/// A statement that a session's server has been taught.
final class PreparedStatement {
    let text: String
    let name: String
    /// Nil until it has answered.
    var shape: Shape?
    fileprivate var lastUse = 0

    fileprivate init(text: String, name: String) {
        self.text = text
        self.name = name
    }
}

/// All of them, by their text.
///
/// The least used is forgotten when there are too many, for each takes memory at the server.
struct PreparedStatements {
    static let capacity = 256
    private var entries: [String: PreparedStatement] = [:]
    private var retired: [String] = []
    private var uses = 0
    private var namesGiven = 0

    mutating func find(_ text: String) -> PreparedStatement? {
        uses += 1
        let entry = entries[text]
        entry?.lastUse = uses
        return entry
    }

    /// One that the server is yet to be taught.
    mutating func new(_ text: String) -> PreparedStatement {
        namesGiven += 1
        return PreparedStatement(text: text, name: "s\(namesGiven)")
    }

    /// Once the server has it.
    mutating func add(_ statement: PreparedStatement) {
        statement.lastUse = uses
        entries[statement.text] = statement
    }

    /// Names that the server may forget.
    ///
    /// Not while a transaction is open, which a mistake in it would end.
    mutating func takeRetired() -> [String] {
        while entries.count > Self.capacity,
            let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            entries[oldest.key] = nil
            retired.append(oldest.value.name)
        }
        defer { retired = [] }
        return retired
    }

    /// After a migration a plan may no longer fit its tables.
    mutating func retireAll() {
        retired += entries.values.map(\.name)
        entries = [:]
    }

    /// When the server has forgotten them already.
    mutating func forgetAll() {
        entries = [:]
    }
}
