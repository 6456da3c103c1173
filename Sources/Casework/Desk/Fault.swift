package import Database

/// Something is wrong with the database or the configuration.
///
/// People see the code, the sentence and the incident's number; the log has the rest. Neither ever
/// holds a value from a row.
package struct Fault: Error, Sendable {
    package let code: String
    package let sentence: String
    /// For the log.
    package let detail: String

    package init(code: String, sentence: String, detail: String = "") {
        self.code = code
        self.sentence = sentence
        self.detail = detail
    }

    package static let noKey = Fault(
        code: "key-missing",
        sentence: "There is no key file: run “diversion key create”, or set DIVERSION_KEY_FILE to "
            + "where it is."
    )

    package static func missingKey(_ name: String) -> Fault {
        Fault(
            code: "key-not-in-file",
            sentence: "The key “\(name)” that sealed this is not in the key file: add its line."
        )
    }

    package static let tampered = Fault(
        code: "sealed-text-damaged",
        sentence:
            "A sealed text does not open: it was changed outside this program. Run “diversion "
            + "doctor” and tell whoever keeps the database."
    )

    package init(_ error: DatabaseError) {
        let (code, sentence, detail) = Self.words(for: error)
        self.init(code: code, sentence: sentence, detail: detail)
    }

    private static func words(
        for error: DatabaseError
    ) -> (code: String, sentence: String, detail: String) {
        switch error {
        case .schema(let detail):
            ("migrate-needed", "The database is not ready: run “diversion migrate”.", detail)
        case .busy:
            (
                "database-busy",
                "Somebody else holds the database; nothing was changed. Try again in a moment.",
                ""
            )
        case .timeout:
            ("database-slow", "The database took too long; nothing was changed. Try again.", "")
        case .readOnly(let detail):
            (
                "database-read-only",
                "The database may only be read: check the file's permissions or the server.",
                detail
            )
        case .diskFull:
            (
                "disk-full",
                "The disk is full; nothing was changed. Make room and try again.", ""
            )
        case .corrupt(let detail):
            (
                "database-corrupt",
                "This file is damaged or is no database of this program: restore a backup.",
                detail
            )
        case .cannotOpen(let detail):
            (
                "database-cannot-open",
                "The database cannot be opened: check DIVERSION_DATABASE and the folder.", detail
            )
        case .unreachable(let detail):
            (
                "database-unreachable",
                "No database answers; nothing was changed. Check that PostgreSQL runs and the "
                    + "address in DIVERSION_DATABASE.", detail
            )
        case .connectionLost(let detail):
            (
                "connection-lost",
                "The connection to the database broke; nothing was changed. Try again.", detail
            )
        case .commitUnknown:
            (
                "commit-unknown",
                "The database broke off while the act was made durable: look whether it is there "
                    + "before trying again.", ""
            )
        case .constraint(let name):
            ("internal", "The database refused this as inconsistent; nothing was changed.", name)
        case .closedPeriod:
            (
                "period-closed",
                "The books were closed meanwhile; nothing was changed. Try again with a later "
                    + "date.", ""
            )
        case .appendOnly(let detail), .unreadable(let detail), .other(_, let detail):
            ("internal", "Something went wrong inside; nothing was changed.", detail)
        }
    }
}
