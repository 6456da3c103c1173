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

    /// As it is told when the statement was posted in an earlier exchange.
    fileprivate var withoutPosition: Breakdown {
        Breakdown(error: error, position: nil, isGone: isGone)
    }
}

/// Statements that were sent with one sync, and what is to come back.
struct Sent {
    enum Expected {
        case prepared(position: Int, name: String)
        case rows(position: Int)
    }

    let statements: [SQL]
    fileprivate(set) var expected: [Expected] = []
}

extension Session {
    /// Sends statements and goes on: what becomes of them is known at the next exchange.
    func post(_ statements: [SQL]) throws(DatabaseError) {
        unheard.append(try send(statements))
    }

    /// Sends all the statements at once, with one sync, and gives each one's rows.
    ///
    /// After the first that fails none is run. What was posted before is heard first.
    func exchange(_ statements: [SQL]) throws(Breakdown) -> [[Row]] {
        do {
            try post(statements)
        } catch {
            throw Breakdown(error: error, position: nil, isGone: true)
        }
        defer { underWay = [:] }
        var answers: [[Row]] = []
        var failure: Breakdown?
        while !unheard.isEmpty {
            let next = unheard.removeFirst()
            do {
                answers = try hear(next)
            } catch {
                let told = unheard.isEmpty ? error : error.withoutPosition
                if told.isGone { throw told }
                failure = failure ?? told
            }
        }
        if let failure { throw failure }
        return answers
    }

    private func hear(_ sent: Sent) throws(Breakdown) -> [[Row]] {
        var answers = [[Row]](repeating: [], count: sent.statements.count)
        var failure: Breakdown?
        for item in sent.expected {
            do {
                try receive(item, sent.statements, &answers)
            } catch {
                failure = failure ?? error
                if error.isGone { throw error }
            }
        }
        guard case .result(let sync) = nextResult(), sync.status == PGRES_PIPELINE_SYNC else {
            throw Breakdown(error: Failure.hungUp, position: nil, isGone: true)
        }
        if let failure { throw failure }
        return answers
    }

    // MARK: Sending

    private func send(_ batch: [SQL]) throws(DatabaseError) -> Sent {
        var sent = Sent(statements: batch)
        for (position, sql) in batch.enumerated() {
            let parameters = Parameters(sql.arguments)
            var name = statements.name(of: sql.text) ?? underWay[sql.text]
            if name == nil {
                let new = statements.newName()
                try check(
                    PQsendPrepare(
                        connection,
                        new,
                        sql.text,
                        Int32(sql.arguments.count),
                        parameters.types
                    )
                )
                sent.expected.append(.prepared(position: position, name: new))
                underWay[sql.text] = new
                name = new
            }
            try run(name ?? "", parameters)
            sent.expected.append(.rows(position: position))
        }
        try check(PQpipelineSync(connection))
        return sent
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
        _ batch: [SQL],
        _ answers: inout [[Row]]
    ) throws(Breakdown) {
        let position =
            switch expected {
            case .prepared(let position, _), .rows(let position): position
            }
        guard case .result(let result) = nextResult() else {
            throw Breakdown(error: Failure.hungUp, position: nil, isGone: true)
        }
        let text = batch[position].text
        if result.status == PGRES_FATAL_ERROR {
            let failure = Failure(result, text)
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
        case .prepared(_, let name):
            statements.add(text, name: name)
        case .rows(let position):
            do {
                answers[position] = try rows(of: result, text)
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

    private func rows(of result: Result, _ text: String) throws(DatabaseError) -> [Row] {
        guard result.status == PGRES_TUPLES_OK else {
            // The server answers so when it was told to commit what had already failed.
            guard text != "COMMIT" || result.tag == "COMMIT" else {
                throw .other(code: "25P02", "the server undid what it was told to commit")
            }
            return []
        }
        let shape = statements.shape(of: text) ?? result.shape()
        statements.setShape(shape, of: text)
        return try result.rows(shape)
    }
}
