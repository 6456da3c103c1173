import Casework
import Foundation
import Money
import Panel
import Reports
import Sheets
import TestSupport
import Testing

/// Short ways to what funders are told.
extension Council {
    func set(_ day: String) throws {
        time.set(try #require(Day(reading: day)))
    }

    func figures(_ reference: String) async throws -> QuarterReturn {
        try await look(ShowReturn(return: reference), as: .auditor).figures
    }

    /// Says why each head is far from its budget.
    func explain(_ reference: String) async throws {
        for head in try await look(ShowReturn(return: reference), as: .finance).unexplained {
            try await act(
                ExplainReturn(
                    return: reference,
                    head: head,
                    reason: "late-start",
                    text: "Two providers began later than planned."
                ),
                as: .finance
            )
        }
    }

    /// How many a return's count is made of: sessions, packages or children.
    func counted(_ reference: String, _ what: String) async throws -> Int {
        var found: Set<String> = []
        var after: String?
        repeat {
            let list = ListCounted(
                return: reference,
                what: what,
                paging: Paging(size: "2", after: after)
            )
            let page = try await look(list, as: .finance)
            switch Output(rawValue: what) {
            case .sessionsDelivered, .sessionsNotAttended:
                found.formUnion(page.items.compactMap(\.record))
            case nil: found.formUnion(page.items.map(\.child))
            default: found.formUnion(page.items.map(\.package))
            }
            after = page.next.map { "\($0)" }
        } while after != nil
        return found.count
    }

    @discardableResult
    func accept(
        _ reference: String,
        by second: Caller
    ) async throws -> AcceptReturn.Answer {
        try await explain(reference)
        try await act(SubmitReturn(return: reference), as: .finance)
        return try await casework.perform(
            AcceptReturn(return: reference, reference: "OPCC letter 31"),
            as: second
        )
    }

    /// JSON, then CSV.
    func files(_ reference: String) async throws -> [String] {
        try await withFolder { folder in
            var files: [String] = []
            for format in ["json", "csv"] {
                let path = "\(folder)/return.\(format)"
                _ = try await casework.write(
                    WriteReturn(return: reference, format: format),
                    as: caller(.auditor)
                ) { try Spool(path: path) }
                files.append(try String(contentsOfFile: path, encoding: .utf8))
            }
            return files
        }
    }
}

/// By another program than ours.
func sha256(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + UUID().uuidString
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = [path]
    process.standardOutput = pipe
    try process.run()
    let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return String(told.prefix(64))
}
