import Foundation
import Sheets

/// A file that somebody sends in by its name, or on standard input.
struct IncomingFile {
    let path: String

    /// - Parameter path: `-` is standard input.
    init(_ path: String) {
        self.path = path
    }

    /// What is in it, up to a byte more than may be: whoever reads it says that it is too large.
    func bytes(_ what: String) throws(LocalRefusal) -> Data {
        let most = IncomingSheet.mostMegabytes << 20
        guard path != "-" else {
            let data = (try? FileHandle.standardInput.read(upToCount: most + 1)) ?? Data()
            guard !data.isEmpty else { throw .emptyInput(what) }
            return data
        }
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? handle.close() }
            return try handle.read(upToCount: most + 1) ?? Data()
        } catch {
            throw .fileUnreadable(path: path)
        }
    }
}
