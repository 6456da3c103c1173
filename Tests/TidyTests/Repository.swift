import Foundation

/// What stands in the repository that these tests were built from.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every text file under the folders that are ours, and at the top level.
    static let files: [TextFile] =
        (topLevel + ["Sources", "Tests", "Migrations", "Seeds", ".ci"].flatMap(paths(under:)))
        .sorted().compactMap(file)

    static var swift: [TextFile] { files.filter(\.isSwift) }

    /// The names at the top level, hidden ones too.
    static let topLevel: [String] =
        (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []

    /// A file that must be there, empty when it is not.
    static func text(_ path: String) -> TextFile { file(path) ?? TextFile(path, "") }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path())
    }

    private static func paths(under folder: String) -> [String] {
        let inside = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
        return (inside?.allObjects as? [String] ?? []).map { "\(folder)/\($0)" }
    }

    private static func file(_ path: String) -> TextFile? {
        guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
            return nil
        }
        return TextFile(path, text)
    }
}
