import Casework
import Foundation
import Logging

/// Where the details of a fault go: a file in the state folder, or standard error when
/// `DIVERSION_LOG` is `debug`.
///
/// Never a value from a row, so never a child's data.
struct IncidentLog: LogHandler {
    var logLevel = Logger.Level.notice
    var metadata: Logger.Metadata = [:]
    private let path: String

    init(_ folders: Folders) {
        path = folders.state + "/diversion.log"
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, new in new }
            .sorted { $0.key < $1.key }
            .map { " \($0.key)=\($0.value)" }
            .joined()
        note("\(event.level) \(event.message)\(facts)")
    }

    /// Writes a fault down.
    ///
    /// - Returns: the number by which it is found again.
    static func note(_ fault: Fault) -> String {
        let incident = String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16).uppercased()
        IncidentLog(.current).note("fault incident=\(incident) code=\(fault.code) \(fault.detail)")
        return incident
    }

    private func note(_ text: String) {
        let line = "\(Clock.system.now()) \(text.replacing("\n", with: " "))\n"
        if ProcessInfo.processInfo.environment["DIVERSION_LOG"] == "debug" {
            Output.complain(String(line.dropLast()))
        } else {
            // A log that cannot be written must not hide what it was to say.
            try? PrivateFile(path).append(line)
        }
    }
}
