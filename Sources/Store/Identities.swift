package import Database
package import Panel

/// Who children are: sealed, apart from everything else, so that it can be erased alone.
package enum Identities {
    /// One child's identity as it stands in the database: sealed under one key.
    package struct Sealed: Hashable, Sendable {
        package let key: String
        package let name: [UInt8]
        package let born: [UInt8]
        package let localID: [UInt8]?
        package let contact: [UInt8]?

        package init(
            key: String,
            name: [UInt8],
            born: [UInt8],
            localID: [UInt8]?,
            contact: [UInt8]?
        ) {
            self.key = key
            self.name = name
            self.born = born
            self.localID = localID
            self.contact = contact
        }
    }

    /// Nil when it has been erased.
    package static func find(of child: ID) -> Query<Sealed?> {
        .first(
            """
            SELECT key_id, name, born, local_id, contact FROM identities
            WHERE child_id = \(child)
            """
        ) { row in
            try Sealed(
                key: row["key_id"],
                name: row["name"],
                born: row["born"],
                localID: row["local_id"],
                contact: row["contact"]
            )
        }
    }

    /// The sealed day of birth alone, for computing an age.
    package static func born(of child: ID) -> Query<(key: String, bytes: [UInt8])?> {
        .first("SELECT key_id, born FROM identities WHERE child_id = \(child)") { row in
            try (key: row["key_id"], bytes: row["born"])
        }
    }

    /// The reference of the child whose local id has this blind index.
    package static func child(indexed index: [UInt8]) -> Query<String?> {
        .first(
            """
            SELECT c.ref FROM identities i JOIN children c ON c.id = i.child_id
            WHERE i.local_id_index = \(index)
            """
        ) { row in
            try row["ref"]
        }
    }

    package static func insert(_ sealed: Sealed, of child: ID, index: [UInt8]?) -> SQL {
        """
        INSERT INTO identities (child_id, key_id, name, born, local_id, contact, local_id_index)
        VALUES (\(child), \(sealed.key), \(sealed.name), \(sealed.born), \(sealed.localID),
            \(sealed.contact), \(index))
        """
    }

    package static func correct(_ sealed: Sealed, of child: ID, index: [UInt8]?) -> SQL {
        """
        UPDATE identities SET key_id = \(sealed.key), name = \(sealed.name), born = \(sealed.born),
            local_id = \(sealed.localID), contact = \(sealed.contact), local_id_index = \(index)
        WHERE child_id = \(child)
        """
    }

    /// With it goes the blind index of the local id: nobody finds the child by it any more.
    package static func erase(of child: ID) -> SQL {
        "DELETE FROM identities WHERE child_id = \(child)"
    }
}
