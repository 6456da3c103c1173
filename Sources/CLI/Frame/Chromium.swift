import Casework
import Foundation

/// The browser that prints a page of ours, where this machine has it.
struct Chromium {
    private static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    ]

    private let program: URL

    /// - Throws: `LocalRefusal` where there is none on the PATH.
    init() throws(LocalRefusal) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = folders.flatMap { folder in Self.names.map { "\(folder)/\($0)" } }
        guard
            let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) })
        else { throw .noChromium }
        program = URL(filePath: path)
    }

    /// Puts a PDF in the place of a page.
    func print(pageAt path: String) throws {
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
        try printing.run()
        printing.waitUntilExit()
        guard printing.terminationStatus == 0, let printed = try? Data(contentsOf: sheet) else {
            throw Fault(
                code: "not-printed",
                sentence: "Chromium could not print the page: write it as .html and print that.",
                detail: "status \(printing.terminationStatus)"
            )
        }
        try printed.write(to: URL(filePath: path))
    }
}
