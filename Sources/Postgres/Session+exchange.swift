import CLibPQ
import Database

/// Why an exchange came to nothing.
struct Breakdown: Error {
    let error: DatabaseError
    /// Which statement, from 0, when the server said so.
    ///
    /// None after it was run.
    let position: Int?
    /// Whether the session can no longer be used.
    let isGone: Bool

    /// As it is told when so many statements were posted before.
    fileprivate func counted(from posted: Int) -> Breakdown {
        let position = position.map { $0 - posted }.flatMap { $0 < 0 ? nil : $0 }
        return Breakdown(error: error, position: position, isGone: isGone)
    }
}

/// Statements that were sent and not heard of yet, and what is to come back.
struct Sent {
    enum Expected {
        case prepared(position: Int, PreparedStatement)
        case rows(position: Int, PreparedStatement)
    }

    fileprivate var count = 0
    fileprivate var expected: [Expected] = []
    /// Statements that the server has not confirmed yet, by their texts.
    fileprivate var underWay: [String: PreparedStatement] = [:]
}

extension Session {
    /// Sends statements and goes on: what becomes of them is known at the next exchange.
    func post(_ statements: [SQL]) throws(DatabaseError) {
        try send(statements)
        guard PQflush(connection) >= 0 else { throw Failure.hungUp }
    }

    /// Sends all the statements at once and gives each one's rows.
    ///
    /// After the first that fails none is run, and the same goes for what was posted before.
    func exchange(_ statements: [SQL]) throws(Breakdown) -> [[Row]] {
        let posted = sent.count
        do {
            try send(statements)
        } catch {
            throw Breakdown(error: error, position: nil, isGone: true)
        }
        return try answers(after: posted)
    }

    /// The rows of what was posted, but for so many statements whose rows nobody wants.
    func answers(after posted: Int = 0) throws(Breakdown) -> [[Row]] {
        do {
            try check(PQpipelineSync(connection))
        } catch {
            throw Breakdown(error: error, position: nil, isGone: true)
        }
        defer { sent = Sent() }
        var answers = [[Row]](repeating: [], count: sent.count)
        var failure: Breakdown?
        for item in sent.expected {
            do {
                try receive(item, &answers)
            } catch {
                failure = failure ?? error.counted(from: posted)
                if error.isGone { throw error.counted(from: posted) }
            }
        }
        guard case .result(let sync) = nextResult(), sync.status == PGRES_PIPELINE_SYNC else {
            throw Breakdown(error: Failure.hungUp, position: nil, isGone: true)
        }
        if let failure { throw failure }
        return Array(answers.dropFirst(posted))
    }

    // MARK: Sending

    private func send(_ batch: [SQL]) throws(DatabaseError) {
        for sql in batch {
            let position = sent.count
            let parameters = Parameters(sql.arguments)
            let statement =
                if let known = statements.find(sql.text) ?? sent.underWay[sql.text] {
                    known
                } else {
                    try prepare(sql, position, parameters)
                }
            try run(statement.name, parameters)
            sent.expected.append(.rows(position: position, statement))
            sent.count += 1
        }
    }

    private func prepare(
        _ sql: SQL,
        _ position: Int,
        _ parameters: Parameters
    ) throws(DatabaseError) -> PreparedStatement {
        let new = statements.new(sql.text)
        try check(
            PQsendPrepare(
                connection,
                new.name,
                new.text,
                Int32(sql.arguments.count),
                parameters.types
            )
        )
        sent.expected.append(.prepared(position: position, new))
        sent.underWay[new.text] = new
        return new
    }

    private func run(_ name: String, _ parameters: Parameters) throws(DatabaseError) {
        let sent = parameters.withPointers { values, lengths, formats in
            PQsendQueryPrepared(
                connection,
                name,
                Int32(values.count),
                values,
                lengths,
                formats,
                1
            )
        }
        try check(sent)
    }

    private func check(_ sent: Int32) throws(DatabaseError) {
        guard sent == 1 else { throw Failure.hungUp }
    }

    // MARK: Receiving

    private func receive(
        _ expected: Sent.Expected,
        _ answers: inout [[Row]]
    ) throws(Breakdown) {
        let (position, statement) =
            switch expected {
            case .prepared(let position, let statement), .rows(let position, let statement):
                (position, statement)
            }
        guard case .result(let result) = nextResult() else {
            throw Breakdown(error: Failure.hungUp, position: nil, isGone: true)
        }
        if result.status == PGRES_FATAL_ERROR {
            let failure = Failure(result, statement.text)
            // What the server did not say itself, it may have said of a later statement.
            guard !failure.endsSession else {
                let teller = failure.isServers ? position : nil
                throw Breakdown(error: failure.error, position: teller, isGone: true)
            }
            try endOfResult()
            throw Breakdown(error: failure.error, position: position, isGone: false)
        }
        try endOfResult()
        guard result.status != PGRES_PIPELINE_ABORTED else { return }
        switch expected {
        case .prepared:
            statements.add(statement)
        case .rows:
            do {
                answers[position] = try rows(of: result, statement)
            } catch {
                throw Breakdown(error: error, position: position, isGone: false)
            }
        }
    }

    private func endOfResult() throws(Breakdown) {
        guard case .end = nextResult() else {
            throw Breakdown(error: Failure.hungUp, position: nil, isGone: true)
        }
    }

    private func rows(
        of result: Result,
        _ statement: PreparedStatement
    ) throws(DatabaseError) -> [Row] {
        guard result.status == PGRES_TUPLES_OK else {
            // The server answers so when it was told to commit what had already failed.
            guard statement.text != "COMMIT" || result.tag == "COMMIT" else {
                throw .other(code: "25P02", "the server undid what it was told to commit")
            }
            return []
        }
        let shape = statement.shape ?? result.shape()
        statement.shape = shape
        return try result.rows(shape)
    }
}
