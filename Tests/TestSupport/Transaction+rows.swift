package import Database

/// Short ways for tests to look.
extension Transaction {
    package func all(_ statement: SQL) throws(DatabaseError) -> [Row] {
        try rows(of: [statement])[0]
    }

    package func one(_ statement: SQL) throws(DatabaseError) -> Row {
        guard let row = try all(statement).first else { throw .unreadable("no row") }
        return row
    }
}
