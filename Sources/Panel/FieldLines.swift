import Money

/// What comes in on standard input as lines `key: value`: each key once; a line without a value
/// counts as not there.
package struct FieldLines: Sendable {
    private var values: [String: String] = [:]

    /// Nil when a line is no such line, or its key is none of these or stands there twice.
    package init?(reading text: String, keys known: Set<String>) {
        var seen: Set<String> = []
        for line in text.split(whereSeparator: \.isNewline) {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let key = parts[0].trimmingSpaces().lowercased()
            guard parts.count == 2, known.contains(key), seen.insert(key).inserted else {
                return nil
            }
            let value = parts[1].trimmingSpaces()
            values[key] = value.isEmpty ? nil : value
        }
    }

    package subscript(key: String) -> String? { values[key] }

    package var keys: [String] { values.keys.sorted() }
}
