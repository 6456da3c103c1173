import Database
import Foundation
import TestSupport
import Testing

/// One run of the built executable, as a person or a script would run it.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// A field of the JSON on standard output, by its path: `heads.mentoring.held_pence`.
    func value(_ path: String) throws -> String {
        try Self.value(path, in: output)
    }

    /// The code of the JSON on standard error.
    var code: String? { try? Self.value("error.code", in: errors) }

    private static func value(_ path: String, in text: String) throws -> String {
        var found = try JSONSerialization.jsonObject(with: Data(text.utf8))
        for key in path.split(separator: ".") {
            if let list = found as? [Any], let place = Int(key), list.indices.contains(place) {
                found = list[place]
            } else {
                found = try #require((found as? [String: Any])?[String(key)], "\(path) in \(text)")
            }
        }
        return "\(found)"
    }
}

/// A desk to run the executable from: a home of its own, one database, one token.
struct Shell {
    let home: String
    var database: String?
    var token: String?

    /// A folder that is gone after the test.
    static func with<Answer>(
        database: String? = nil,
        _ body: (Shell) async throws -> Answer
    ) async throws -> Answer {
        let home = FileManager.default.temporaryDirectory
            .appending(path: "diversion-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        return try await body(Shell(home: home.path, database: database))
    }

    func callAsFunction(
        _ arguments: String...,
        input: String? = nil,
        more: [String: String] = [:]
    ) throws -> Run {
        try run(arguments, input: input, more: more)
    }

    func run(
        _ arguments: [String],
        input: String? = nil,
        more: [String: String] = [:],
        program: URL = executable
    ) throws -> Run {
        let process = process(program, arguments, more)
        let output = Pipe()
        let errors = Pipe()
        let sent = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = sent
        try process.run()
        try sent.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
        try sent.fileHandleForWriting.close()
        let outputs = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: String(decoding: outputs, as: UTF8.self),
            errors: String(decoding: complaints, as: UTF8.self)
        )
    }

    /// Runs a line as a shell does, which finds the executable by its name.
    ///
    /// What stands on standard error comes where it was said.
    func line(_ text: String, more: [String: String] = [:]) throws -> Run {
        let process = process(URL(filePath: "/bin/sh"), ["-c", text], more)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let outputs = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: String(decoding: outputs, as: UTF8.self),
            errors: ""
        )
    }

    private func process(
        _ executable: URL,
        _ arguments: [String],
        _ more: [String: String]
    ) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: home)
        process.environment = environment.merging(more) { _, new in new }
        return process
    }

    private var environment: [String: String] {
        let folder = Self.executable.deletingLastPathComponent().path
        var environment = ["HOME": home, "PATH": "\(folder):/usr/bin:/bin", "LANG": "C.UTF-8"]
        environment["DIVERSION_DATABASE"] = database
        environment["DIVERSION_TOKEN"] = token
        return environment
    }

    /// Stands beside the tests.
    static let executable = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "diversion")
}

extension Place {
    /// As `DIVERSION_DATABASE` names it.
    var url: String {
        engine == .sqlite ? "sqlite:\(address)" : address
    }
}
