import Casework
import Foundation

/// The browser that prints a page of ours, where this machine has it.
package struct Chromium: Sendable {
    private static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    ]

    private let program: URL
    private let seconds: Double

    /// - Parameters:
    ///   - path: the folders in which it is looked for, with colons between; PATH unless said.
    ///   - seconds: how long it may take over a page.
    /// - Returns: nil where there is none.
    package init?(path: String? = nil, seconds: Double = 60) {
        let path = path ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
        let paths = path.split(separator: ":").flatMap { folder in
            Self.names.map { "\(folder)/\($0)" }
        }
        guard
            let found = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
        else { return nil }
        program = URL(filePath: found)
        self.seconds = seconds
    }

    /// Puts a PDF in the place of a page, and waits until that is done.
    package func putPDF(inPlaceOf path: String) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "diversion-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        let (page, sheet) = (
            folder.appending(path: "page.html"), folder.appending(path: "page.pdf")
        )
        try FileManager.default.copyItem(at: URL(filePath: path), to: page)
        let printing = Process()
        printing.executableURL = program
        // The page is ours and runs nothing; as root Chromium's sandbox cannot be had.
        printing.arguments =
            (geteuid() == 0 ? ["--no-sandbox"] : []) + [
                "--headless", "--disable-gpu", "--no-pdf-header-footer",
                "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(sheet.path)",
                page.absoluteString,
            ]
        printing.standardOutput = FileHandle.nullDevice
        printing.standardError = FileHandle.nullDevice
        let isOver = DispatchSemaphore(value: 0)
        printing.terminationHandler = { _ in isOver.signal() }
        try printing.run()
        guard isOver.wait(timeout: .now() + seconds) == .success else {
            // With all that it started: Foundation makes it the head of a group of its own.
            kill(-printing.processIdentifier, SIGKILL)
            throw Self.fault("not over after \(seconds) seconds")
        }
        guard printing.terminationStatus == 0, let printed = try? Data(contentsOf: sheet) else {
            throw Self.fault("status \(printing.terminationStatus)")
        }
        try printed.write(to: URL(filePath: path))
    }

    private static func fault(_ detail: String) -> Fault {
        Fault(
            code: "not-printed",
            sentence: "Chromium could not print the page: write it as .html and print that.",
            detail: detail
        )
    }
}
