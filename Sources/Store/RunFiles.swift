package import Database
package import Panel

/// What went to the ledger, sealed: sent again it is the same to the byte.
package enum RunFiles {
    package struct File: Hashable, Sendable {
        package let key: String
        package let sealed: [UInt8]
        package let digest: [UInt8]

        package init(key: String, sealed: [UInt8], digest: [UInt8]) {
            self.key = key
            self.sealed = sealed
            self.digest = digest
        }
    }

    package static func find(of run: ID) -> Query<File?> {
        .first("SELECT key_id, sealed, digest FROM run_files WHERE run_id = \(run)") { row in
            try File(key: row["key_id"], sealed: row["sealed"], digest: row["digest"])
        }
    }

    /// What the audit chain says of the act in which it first went out.
    package static func facts(of run: ID) -> Query<String?> {
        .first(
            """
            SELECT e.facts FROM run_files f JOIN events e ON e.number = f.event_number
            WHERE f.run_id = \(run)
            """
        ) { row in
            try row["facts"]
        }
    }

    package static func insert(_ file: File, of run: ID, event: Int64) -> SQL {
        """
        INSERT INTO run_files (run_id, key_id, sealed, digest, event_number)
        VALUES (\(run), \(file.key), \(file.sealed), \(file.digest), \(event))
        """
    }
}
