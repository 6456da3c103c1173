/// What is done to the chain behind the program's back, and what must be said of it.
struct Tampering {
    let make: String
    let mend: String
    /// The first event that no longer holds.
    let broken: Int64
    /// A part of what is said.
    let says: String

    init(_ make: String, mended mend: String, at broken: Int64, says: String) {
        self.make = make
        self.mend = mend
        self.broken = broken
        self.says = says
    }

    static func taking(_ table: String, _ condition: String) -> String {
        "CREATE TABLE kept AS SELECT * FROM \(table) WHERE \(condition);"
            + "DELETE FROM \(table) WHERE \(condition)"
    }

    static func givingBack(_ table: String) -> String {
        "INSERT INTO \(table) SELECT * FROM kept; DROP TABLE kept"
    }
}
