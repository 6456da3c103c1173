import Foundation

/// A text file on its way out: written in large pieces, so that memory stays flat however long it
/// grows.
///
/// Used from one thread.
package final class Spool {
    private let handle: FileHandle
    private var waiting: [UInt8] = []

    /// Makes the file, or empties one that is there.
    package init(path: String) throws(Unwritten) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Unwritten(String(cString: strerror(errno))) }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    package func write(_ text: String) throws(Unwritten) {
        waiting += text.utf8
        if waiting.count >= 1 << 18 { try flush() }
    }

    /// A row of a CSV file.
    func write(_ cells: [SheetCell]) throws(Unwritten) {
        CSVLine.append(cells, to: &waiting)
        if waiting.count >= 1 << 18 { try flush() }
    }

    /// Everything is on the disk when this returns.
    package func close() throws(Unwritten) {
        try flush()
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw Unwritten("\(error)")
        }
    }

    private func flush() throws(Unwritten) {
        do {
            try handle.write(contentsOf: waiting)
        } catch {
            throw Unwritten("\(error)")
        }
        waiting.removeAll(keepingCapacity: true)
    }
}

/// What is written out finds no room, or no folder.
package struct Unwritten: Error {
    /// What the file system says; a cell never.
    package let detail: String

    init(_ detail: String) {
        self.detail = detail
    }
}
