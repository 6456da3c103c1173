/// What acts in one transaction have read and none has written since, so that fifty who come in
/// together look up the rules in force once.
///
/// Nobody else writes meanwhile, and where it is used nothing is undone.
final class Memory {
    /// Larger answers are one act's own business.
    private static let mostRows = 100
    private static let mostTexts = 500

    /// What is known of a statement, by its text.
    final class Known {
        /// What it does, as its text says.
        fileprivate enum Meaning {
            case reads
            /// Nil when it cannot be told which table.
            case writes(table: String?)
        }

        fileprivate let meaning: Meaning
        /// By its arguments.
        fileprivate var answers: [[Value]: [Row]] = [:]

        fileprivate init(_ meaning: Meaning) {
            self.meaning = meaning
        }

        /// Whether it is sure to write nothing.
        var isReading: Bool {
            if case .reads = meaning { true } else { false }
        }
    }

    private typealias Question = (statement: SQL, known: Known)

    /// By their texts, from one transaction to the next.
    private var statements: [String: Known] = [:]
    /// Those whose texts name a table, or have any other word.
    private var readers: [String: [Known]] = [:]
    /// Those of which an answer is remembered.
    private var remembering: [Known] = []
    /// What the act whose turn it is will ask for, not asked for yet.
    private var ahead: [SQL] = []

    func known(_ statement: SQL) -> Known {
        if let known = statements[statement.text] { return known }
        if statements.count == Self.mostTexts {
            (statements, readers, remembering) = ([:], [:], [])
        }
        let words = statement.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            .map(String.init)
        let known =
            switch words.first {
            case "SELECT" where !words.contains("UPDATE"): Known(.reads)
            case "INSERT", "DELETE": Known(.writes(table: words.dropFirst(2).first))
            case "UPDATE": Known(.writes(table: words.dropFirst().first))
            default: Known(.writes(table: nil))
            }
        statements[statement.text] = known
        if known.isReading {
            for word in Set(words) {
                readers[word, default: []].append(known)
            }
        }
        return known
    }

    /// Statements that travel with the first that are asked from here on.
    func expect(_ statements: [SQL]) {
        ahead = statements
    }

    /// Asks the connection for what is not remembered.
    ///
    /// - Parameter known: what is known of each statement.
    func rows(
        of statements: [SQL],
        _ known: [Known],
        from connection: any Transaction
    ) throws(DatabaseError) -> [[Row]] {
        for one in known {
            forget(whatIsWrittenBy: one)
        }
        let remembered = zip(statements, known).map { $1.answers[$0.arguments] }
        var questions = remembered.indices.filter { remembered[$0] == nil }
            .map { Question(statements[$0], known[$0]) }
        guard !questions.isEmpty else { return remembered.compactMap(\.self) }
        questions += expected(beside: questions)
        let found = try connection.rows(of: questions.map(\.statement))
        for (question, rows) in zip(questions, found)
        where rows.count <= Self.mostRows && question.known.isReading {
            remembering.append(question.known)
            question.known.answers[question.statement.arguments] = rows
        }
        var fresh = found.makeIterator()
        return remembered.map { $0 ?? fresh.next() ?? [] }
    }

    private func expected(beside others: [Question]) -> [Question] {
        defer { ahead = [] }
        return ahead.map { Question($0, known($0)) }.filter { question in
            question.known.isReading
                && question.known.answers[question.statement.arguments] == nil
                && !others.contains { $0.statement == question.statement }
        }
    }

    /// Every answer whose statement names the table, wherever it names it.
    func forget(whatIsWrittenBy statement: Known) {
        switch statement.meaning {
        case .reads: break
        case .writes(nil): forgetAll()
        case .writes(let table?):
            for reader in readers[table] ?? [] {
                reader.answers = [:]
            }
        }
    }

    /// At the end of a transaction.
    func forgetAll() {
        for known in remembering {
            known.answers = [:]
        }
        remembering = []
        ahead = []
    }
}
