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

    /// The database does not answer, and may by itself in a moment.
    package var isAway: Bool {
        ["database-unreachable", "connection-lost", "database-busy", "database-slow"]
            .contains(code)
    }

    package static let noKey = Fault(
        code: "key-missing",
        sentence: "There is no key file: run “diversion key create”, or set DIVERSION_KEY_FILE to "
            + "where it is."
    )

    package static func missingKey(_ name: String) -> Fault {
        Fault(
            code: "key-not-in-file",
            sentence: "The key “\(name)” that sealed this is not in the key file: add its line, "
                + "the oldest key's being the last."
        )
    }

    /// Something here is sealed with a key that the key file has not.
    package static func otherKey(_ name: String) -> Fault {
        Fault(
            code: "key-of-another-database",
            sentence:
                "The key file is not this database's, which is sealed with the key “\(name)”: "
                + "restore the right one, or add its line, the newest key's being the first and "
                + "the oldest key's the last."
        )
    }

    package static let tampered = Fault(
        code: "sealed-text-damaged",
        sentence:
            "A sealed text does not open: it was changed outside this program. Run “diversion "
            + "doctor” and tell whoever keeps the database."
    )
}
