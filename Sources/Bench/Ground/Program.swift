import Foundation

/// Another program, run to its end.
struct Program {
    let path: String

    struct Said {
        let status: Int32
        let output: String
        let error: String
    }

    func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Said {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { _, new in new }
        let output = Pipe()
        let error = Pipe()
        process.standardOutput = output
        process.standardError = error
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        let complained = try error.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Said(
            status: process.terminationStatus,
            output: String(decoding: said, as: UTF8.self),
            error: String(decoding: complained, as: UTF8.self)
        )
    }
}
