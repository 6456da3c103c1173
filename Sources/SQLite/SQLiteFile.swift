import Database
import Glibc

/// What can be told about a database file without opening it as one.
///
/// It costs two system calls, so that a command that runs once starts at once.
enum SQLiteFile {
    /// Written into the header of every file of ours: "DIVR".
    static let applicationID: Int32 = 0x4449_5652

    enum Content {
        case absent
        case empty
        case ours
    }

    /// - Throws: `.cannotOpen` for a file that is barred, `.notAFile`, `.networkShare`, `.foreign`
    ///   for another program's, `.corrupt` for one that is no database.
    static func content(of path: String) throws(DatabaseError) -> Content {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw .cannotOpen("\(path): \(reason())") }
            return .absent
        }
        defer { _ = Glibc.close(descriptor) }
        var details = stat()
        guard fstat(descriptor, &details) == 0, details.st_mode & S_IFMT == S_IFREG else {
            throw .notAFile(path)
        }
        try refuseNetwork(path, details.st_dev)
        var header = [UInt8](repeating: 0, count: 100)
        let length = read(descriptor, &header, header.count)
        guard length != 0 else { return .empty }
        guard length == header.count, header.starts(with: "SQLite format 3\0".utf8) else {
            throw .corrupt("\(path) is not a database")
        }
        let mark = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard mark == UInt32(bitPattern: applicationID) else {
            throw .foreign(path)
        }
        return .ours
    }

    /// - Throws: `.noFolder`, `.networkShare`, or `.cannotOpen` when no file may be made here.
    static func examineFolder(of path: String) throws(DatabaseError) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        var details = stat()
        guard access(folder, W_OK | X_OK) == 0, stat(folder, &details) == 0 else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .noFolder(folder) : .cannotOpen("\(folder): \(reason())")
        }
        try refuseNetwork(folder, details.st_dev)
    }

    /// Makes the file, empty, for its owner alone; SQLite gives `-wal` and `-shm` the same rights.
    ///
    /// One that another process has just made stays as it is.
    static func makePrivate(_ path: String) throws(DatabaseError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST else { throw .cannotOpen("\(path): \(reason())") }
            return
        }
        _ = Glibc.close(descriptor)
    }

    private static func refuseNetwork(_ path: String, _ device: dev_t) throws(DatabaseError) {
        if let kind = Mounts.current().networkKind(of: device) {
            throw .networkShare("\(path): \(kind)")
        }
    }

    private static func reason() -> String {
        String(cString: strerror(errno))
    }
}
