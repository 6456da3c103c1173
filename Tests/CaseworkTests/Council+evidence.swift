import Casework
import Foundation
import Money
import Panel
import Sheets
import TestSupport
import Testing

/// A bundle as it lies in its folder.
struct Bundle {
    let folder: String
    let answer: WriteEvidence.Answer

    func text(_ file: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    }

    /// The rows of a table by its headings; no cell of these tables has a line in it.
    func table(_ file: String) throws -> [[String: String]] {
        let rows = try text(file).split(separator: "\r\n").map(Self.cells)
        return rows.dropFirst().map { row in
            Dictionary(zip(rows[0], row), uniquingKeysWith: { first, _ in first })
        }
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"":
                isQuoted.toggle()
                cells[cells.count - 1] += "\""
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells.map { cell in
            cell.first == "\""
                ? String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"") : cell
        }
    }

    /// Runs a program of the machine's in the folder.
    func run(_ program: String, _ words: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + words
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// What hledger says stands in accounts like this, in pence.
    func hledger(_ account: String, of line: String) throws -> Int64 {
        let run = try run(
            "hledger",
            "-f",
            "movements.journal",
            "balance",
            "-N",
            "--layout=bare",
            "-O",
            "csv",
            account,
            "desc:\(line)( |$)"
        )
        #expect(run.status == 0, "\(run.output)")
        let amounts = run.output.split(separator: "\n").dropFirst().compactMap { row in
            row.split(separator: ",").last.map { $0.filter { $0 != "\"" } }
        }
        return try amounts.map { try Pence(reading: $0).count }.reduce(0, +)
    }
}

extension Council {
    /// Writes a payment's bundle into a folder of its own.
    func evidence(
        of payment: String,
        as role: Role = .auditor,
        in folder: String
    ) async throws -> Bundle {
        let place = "\(folder)/\(UUID().uuidString)"
        let answer = try await casework.write(
            WriteEvidence(payment: payment),
            as: caller(role)
        ) { try SpoolFolder(path: place) }
        return Bundle(folder: place, answer: answer)
    }

    /// As `payableCase`, paid in full, and £45 of it refunded.
    func refundedCase() async throws -> FundedCase {
        let funded = try await runningCase()
        let note = "Zbigniew was at 14 Elm Close"
        for day in ["2026-12-02", "2026-12-04", "2026-12-08", "2026-12-11"] {
            let text = SessionText(
                line: "\(funded.order)/1",
                on: day,
                attendance: "attended",
                note: note
            )
            let session = try await casework.perform(RecordSession(text), as: funded.worker)
            try await accept(session.session.session)
        }
        let payable = try await payableCase(funded: funded)
        try await paidRun(payable)
        try await act(
            Refund(payment: "PAY-1", correction: CorrectionText.of("45")),
            as: .finance
        )
        return funded
    }
}
