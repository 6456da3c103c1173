import Casework
import Logging

/// The server's log: a line of `key=value` for each event on standard error, for whatever gathers
/// logs; never a value from a row.
struct LineLog: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, new in new }
            .sorted { $0.key < $1.key }
            .map { " \($0.key)=\(quoted("\($0.value)"))" }
            .joined()
        Output.complain(
            "time=\(Clock.system.now()) level=\(event.level) event=\(event.message)\(facts)"
        )
    }

    private func quoted(_ text: String) -> String {
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./:{}".contains($0) }
        guard !isPlain || text.isEmpty else { return text }
        let safe = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: " ")
        return "\"\(safe)\""
    }
}
