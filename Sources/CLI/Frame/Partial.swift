import Casework
import Foundation

/// A file that is not whole yet, and that only its owner may read: a ledger's may hold bank details.
struct Partial: Sendable {
    let path: String
    private let wanted: String?

    /// - Throws: `LocalRefusal` where the folder that it is to stand in is not there.
    init(of wanted: String?) throws(LocalRefusal) {
        if let wanted { try Self.checkFolder(of: wanted) }
        self.wanted = wanted
        path =
            wanted.map { "\($0).partial" }
            ?? FileManager.default.temporaryDirectory
            .appending(path: "diversion-\(UUID().uuidString)").path
    }

    /// Refuses a place whose folder is not there.
    static func checkFolder(of path: String) throws(LocalRefusal) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw .folderMissing(path: folder) }
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    func keep() throws {
        guard let wanted, rename(path, wanted) == 0 else {
            throw fault(String(cString: strerror(errno)))
        }
    }

    /// Puts all of it there at once.
    func write(_ text: String) throws {
        do throws(PrivateFile.Unwritten) {
            try PrivateFile(path).put(text)
        } catch {
            throw error.fault(wanted ?? path)
        }
    }

    func print() throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
            try Output.write(piece)
        }
    }

    func fault(_ detail: String) -> Fault {
        .unwritable(wanted ?? path, detail)
    }
}
