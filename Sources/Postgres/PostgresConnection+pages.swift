import Database

extension PostgresConnection {
    /// Through a cursor of the server's: the next page is on its way while this one is dealt with.
    ///
    /// The server plans a cursor to begin early, in the order of an index: it reads on while we
    /// write, where a sort of everything would make us wait.
    ///
    /// A page fits between the two: of a larger one the server would wait for us to take the
    /// beginning before it goes on.
    func pages(of statement: SQL, _ body: ([Row]) throws -> Void) throws {
        // A name of the statement's own, since what FETCH answers is remembered by its text.
        let number = UInt(bitPattern: statement.text.hashValue)
        let cursor = SQL(stringLiteral: "pages_\(number)")
        let fetch: SQL = "FETCH 400 FROM \(cursor)"
        try write("DECLARE \(cursor) NO SCROLL CURSOR FOR \(statement)")
        var page = try send([fetch])[0]
        while !page.isEmpty {
            try write(fetch)
            try post()
            try body(page)
            page = try posted()
        }
        try write("CLOSE \(cursor)")
    }

    /// The rows of the one statement that was posted.
    private func posted() throws(DatabaseError) -> [Row] {
        guard let session else { throw Failure.hungUp }
        do {
            return try session.answers()[0]
        } catch {
            note(error, openingCount: 0)
            throw error.error
        }
    }
}
