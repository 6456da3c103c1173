import Foundation
import Glibc

/// Which file system a file is on, by Linux's list of mounts (`proc_pid_mountinfo(5)`).
struct Mounts {
    private let text: String

    init(text: String) {
        self.text = text
    }

    /// This process's own.
    ///
    /// Empty, and so without a warning, where there is no such list.
    static func current() -> Mounts {
        let data = FileManager.default.contents(atPath: "/proc/self/mountinfo") ?? Data()
        return Mounts(text: String(decoding: data, as: UTF8.self))
    }

    /// The kind of network share that a device is, or nil for one of this machine's own.
    func networkKind(of device: dev_t) -> String? {
        // The layout of makedev(3), which is a macro.
        let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
        let minor = device & 0xFF | (device >> 12) & ~0xFF
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 6, fields[2] == "\(major):\(minor)",
                let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
            else { continue }
            let kind = String(fields[dash + 1])
            return Self.network.contains(kind) ? kind : nil
        }
        return nil
    }

    /// SQLite's locks and shared memory do not hold between machines: two of them would write
    /// over each other.
    private static let network: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "9p", "afs", "coda", "ceph", "lustre",
        "gfs2", "ocfs2", "glusterfs", "davfs", "fuse.sshfs", "fuse.glusterfs", "fuse.ceph",
        "fuse.davfs", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.curlftpfs",
    ]
}
