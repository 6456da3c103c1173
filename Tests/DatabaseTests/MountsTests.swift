import TestSupport
import Testing

@testable import SQLite

@Suite struct `Network shares` {
    static let mounts = Mounts(
        text: """
            22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
            30 22 0:41 / /srv/share rw,relatime shared:5 - nfs4 server:/share rw,vers=4.2
            31 22 0:42 / /mnt/office rw - cifs //office/files rw
            32 22 0:43 / /srv/far rw master:3 - fuse.sshfs far: rw
            33 22 0:44 / /tmp rw shared:9 - tmpfs tmpfs rw
            """
    )

    @Test(
        arguments: [
            (0x0000_FE01, nil), (41, "nfs4"), (42, "cifs"), (43, "fuse.sshfs"), (44, nil),
            (99, nil),
        ] as [(UInt, String?)]
    )
    func `a device is told by its number`(device: UInt, kind: String?) {
        #expect(Self.mounts.networkKind(of: device) == kind)
    }

    @Test func `a folder for temporary files is no share`() async throws {
        try await withFolder { folder in
            #expect(throws: Never.self) { try SQLiteFile.examineFolder(of: "\(folder)/some.db") }
        }
    }
}
