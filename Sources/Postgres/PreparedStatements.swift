/// The statements a session's server has been taught, by their text.
///
/// The least used is forgotten when there are too many, for each takes memory at the server.
struct PreparedStatements {
    private struct Entry {
        let name: String
        var shape: Shape?
        var lastUse: Int
    }

    static let capacity = 256
    private var entries: [String: Entry] = [:]
    private var retired: [String] = []
    private var uses = 0
    private var namesGiven = 0

    mutating func name(of text: String) -> String? {
        uses += 1
        entries[text]?.lastUse = uses
        return entries[text]?.name
    }

    mutating func newName() -> String {
        namesGiven += 1
        return "s\(namesGiven)"
    }

    /// Once the server has it.
    mutating func add(_ text: String, name: String) {
        entries[text] = Entry(name: name, lastUse: uses)
    }

    func shape(of text: String) -> Shape? {
        entries[text]?.shape
    }

    mutating func setShape(_ shape: Shape, of text: String) {
        entries[text]?.shape = shape
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
