import Casework
import Foundation

/// A file that is not whole yet.
struct Partial: Sendable {
    let path: String
    private let wanted: String?

    init(of wanted: String?) {
        self.wanted = wanted
        path =
            wanted.map { "\($0).partial" }
            ?? FileManager.default.temporaryDirectory
            .appending(path: "diversion-\(UUID().uuidString)").path
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
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            try handle.synchronize()
        } catch {
            throw fault("\(error)")
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
        Fault(
            code: "file-unwritable",
            sentence:
                "The file \(wanted ?? path) cannot be written: check the folder and the disk.",
            detail: detail
        )
    }
}
