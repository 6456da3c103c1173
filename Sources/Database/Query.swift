/// A statement together with how its rows are read.
///
/// Store makes these; an act fetches several at once, which PostgreSQL then answers in a single
/// round trip.
package struct Query<Answer: Sendable>: Sendable {
    /// Nil where the answer is known without asking.
    fileprivate let statement: SQL?
    package let decode: @Sendable ([Row]) throws -> Answer

    package init(_ sql: SQL, decode: @escaping @Sendable ([Row]) throws -> Answer) {
        statement = sql
        self.decode = decode
    }

    /// An answer that need not be asked for, among others that are.
    package init(known answer: Answer) {
        statement = nil
        decode = { _ in answer }
    }

    /// Of a query that has one to ask.
    package var sql: SQL {
        guard let statement else { preconditionFailure("the answer is known") }
        return statement
    }

    /// The same question, its answer turned into something else.
    package func map<Other: Sendable>(
        _ transform: @escaping @Sendable (Answer) throws -> Other
    ) -> Query<Other> {
        Query<Other>(statement: statement) { [decode] rows in try transform(decode(rows)) }
    }

    /// Every row, in the statement's order.
    package static func all<T: Sendable>(
        _ sql: SQL,
        read: @escaping @Sendable (Row) throws -> T
    ) -> Query where Answer == [T] {
        Query(sql) { rows in try rows.map(read) }
    }

    /// The first row, or nil when there is none.
    package static func first<T: Sendable>(
        _ sql: SQL,
        read: @escaping @Sendable (Row) throws -> T
    ) -> Query where Answer == T? {
        Query(sql) { rows in try rows.first.map(read) }
    }

    /// The one row that the statement always has, as a sum or a count has.
    package static func one(
        _ sql: SQL,
        read: @escaping @Sendable (Row) throws -> Answer
    ) -> Query {
        Query(sql) { rows in
            guard let row = rows.first else { throw DatabaseError.unreadable("no row") }
            return try read(row)
        }
    }
}

extension Query {
    private init(statement: SQL?, decode: @escaping @Sendable ([Row]) throws -> Answer) {
        self.statement = statement
        self.decode = decode
    }

    /// Takes the next of the answers, where it asked for one.
    fileprivate func answer(
        from answers: inout IndexingIterator<[[Row]]>
    ) throws -> Answer {
        try decode(statement == nil ? [] : answers.next() ?? [])
    }
}

extension Transaction {
    /// Fetches one answer.
    package func fetch<Answer>(_ query: Query<Answer>) throws -> Answer {
        try fetchEach([query])[0]
    }

    /// Fetches an answer a page at a time.
    package func fetchPages<Element>(
        _ query: Query<[Element]>,
        _ body: ([Element]) throws -> Void
    ) throws {
        try pages(of: query.sql) { rows in try body(query.decode(rows)) }
    }

    /// Fetches all the answers together: one round trip where the engine has round trips.
    package func fetch<each Answer>(
        _ queries: repeat Query<each Answer>
    ) throws -> (repeat each Answer) {
        var statements: [SQL] = []
        for query in repeat each queries {
            if let statement = query.statement { statements.append(statement) }
        }
        var answers = try rows(of: statements).makeIterator()
        return (repeat try (each queries).answer(from: &answers))
    }

    /// The answers to questions of one kind, fetched together.
    package func fetchEach<Answer>(_ queries: [Query<Answer>]) throws -> [Answer] {
        var answers = try rows(of: queries.compactMap(\.statement)).makeIterator()
        return try queries.map { try $0.answer(from: &answers) }
    }
}
