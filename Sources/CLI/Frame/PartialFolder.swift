import Casework
import Foundation
import Sheets

/// A folder that is not whole yet: written beside its place and moved when it is.
struct PartialFolder: Sendable {
    let path: String
    private let wanted: String

    /// - Throws: `LocalRefusal` where something is there already that is not an empty folder.
    init(of wanted: String) throws(LocalRefusal) {
        var plain = wanted
        while plain.count > 1, plain.last == "/" { plain.removeLast() }
        try Partial.checkFolder(of: plain)
        self.wanted = plain
        path = "\(plain).partial-\(UUID().uuidString.prefix(8).lowercased())"
        if let there = try? FileManager.default.contentsOfDirectory(atPath: plain) {
            guard there.isEmpty else { throw .folderInUse(path: wanted) }
        } else if FileManager.default.fileExists(atPath: plain) {
            throw .folderInUse(path: wanted)
        }
    }

    /// Begins it, from nothing even where it was begun before.
    func start() throws(SpoolFolder.Unwritten) -> SpoolFolder {
        remove()
        return try SpoolFolder(path: path)
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Puts it into its place at once: an empty folder there gives way, anything else does not.
    func keep() throws {
        guard rename(path, wanted) == 0 else {
            let number = errno
            if [ENOTEMPTY, EEXIST, ENOTDIR].contains(number) {
                throw LocalRefusal.folderInUse(path: wanted)
            }
            throw fault(String(cString: strerror(number)))
        }
    }

    func fault(_ detail: String) -> Fault {
        Fault(
            code: "file-unwritable",
            sentence:
                "The folder \(wanted) cannot be written: check the one it is in and the disk.",
            detail: detail
        )
    }
}
