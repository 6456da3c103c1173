import Casework
import Foundation

/// A file that only its owner may read: the key, the token, the log, what is written out.
struct PrivateFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    enum Unwritten: Error {
        case exists
        case failed(String)
    }

    /// What is in it, without the spaces around; nil when there is no such file.
    func text() throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault(
                code: "file-unreadable",
                sentence: "The file \(path) cannot be read: check who owns it."
            )
        }
        let text = String(decoding: data, as: UTF8.self)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Makes it with this text; an existing file is left as it is.
    func create(_ text: String) throws(Unwritten) {
        makeFolder()
        try write(text, O_CREAT | O_EXCL)
    }

    func replace(_ text: String) throws(Unwritten) {
        makeFolder()
        try write(text, O_CREAT | O_TRUNC)
    }

    func append(_ text: String) throws(Unwritten) {
        makeFolder()
        try write(text, O_CREAT | O_APPEND)
    }

    /// As `replace`, in a folder that is there already.
    func put(_ text: String) throws(Unwritten) {
        try write(text, O_CREAT | O_TRUNC)
    }

    private func write(_ text: String, _ flags: Int32) throws(Unwritten) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | flags, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .exists : .failed(String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        // A file that was there before may have been open to others.
        guard fchmod(descriptor, 0o600) == 0 else {
            throw .failed(String(cString: strerror(errno)))
        }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { throw .failed(String(cString: strerror(errno))) }
            rest = rest.dropFirst(written)
        }
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw .failed(String(cString: strerror(errno)))
        }
    }

    private func makeFolder() {
        let folder = (path as NSString).deletingLastPathComponent
        guard !folder.isEmpty else { return }
        // What went wrong shows when the file is opened.
        try? FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }
}

extension PrivateFile.Unwritten {
    /// In words, for whoever asked for this file.
    func fault(_ path: String) -> Fault {
        switch self {
        case .exists: .unwritable(path, "exists")
        case .failed(let detail): .unwritable(path, detail)
        }
    }
}

extension Fault {
    static func unwritable(_ path: String, _ detail: String) -> Fault {
        Fault(
            code: "file-unwritable",
            sentence: "The file \(path) cannot be written: check the folder and the disk.",
            detail: detail
        )
    }
}
