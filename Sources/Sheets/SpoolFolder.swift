import Foundation

/// A folder on its way out: text files that are written one after another, for their owner alone.
package final class SpoolFolder {
    package let path: String

    /// The file system would not have it.
    package struct Unwritten: Error {
        package let detail: String
    }

    /// Makes the folder; there must be nothing of that name.
    package init(path: String) throws(Unwritten) {
        self.path = path
        try Self.telling {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
        }
    }

    /// Writes one file; it is whole and on the disk when this returns.
    ///
    /// - Returns: where it is.
    package func write(_ name: String, _ pieces: some Sequence<String>) throws(Unwritten) -> String
    {
        // A name that came from elsewhere leads nowhere else.
        guard !name.contains("/"), name != ".." else { throw Unwritten(detail: "a name is a path") }
        let file = path + "/" + name
        try Self.telling {
            let spool = try Spool(path: file)
            for piece in pieces { try spool.write(piece) }
            try spool.close()
        }
        return file
    }

    private static func telling(_ body: () throws -> Void) throws(Unwritten) {
        do {
            try body()
        } catch {
            throw Unwritten(detail: "\(error)")
        }
    }
}
