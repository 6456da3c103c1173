import Foundation

/// A text file on its way out: written in large pieces, so that memory stays flat however long it
/// grows.
///
/// Used from one thread.
package final class Spool {
    private let handle: FileHandle
    private var waiting = Data()

    /// Makes the file, or empties one that is there.
    ///
    /// - Throws: whatever the file system says.
    package init(path: String) throws {
        guard
            FileManager.default.createFile(
                atPath: path,
                contents: nil,
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteUnknown) }
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    package func write(_ text: String) throws {
        waiting.append(contentsOf: text.utf8)
        if waiting.count >= 1 << 18 { try flush() }
    }

    /// Everything is on the disk when this returns.
    package func close() throws {
        try flush()
        try handle.synchronize()
        try handle.close()
    }

    private func flush() throws {
        try handle.write(contentsOf: waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
