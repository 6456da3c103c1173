/// What acts in one transaction have read and none has written since, so that fifty who come in
/// together look up the rules in force once.
///
/// Nobody else writes meanwhile, and where it is used nothing is undone.
final class Memory {
    /// Larger answers are one act's own business.
    private static let mostRows = 100
    private static let mostTexts = 500

    /// By a statement's text, then by its arguments.
    private var answers: [String: [[Value]: [Row]]] = [:]
    /// What is known of statements' texts, from one transaction to the next.
    private var meanings: [String: Meaning] = [:]
    /// The texts that name a table, or have any other word.
    private var texts: [String: [String]] = [:]

    /// What a statement does, as its text says.
    private enum Meaning {
        case reads
        /// Nil when it cannot be told which table.
        case writes(table: String?)
    }

    /// Whether the statement is sure to write nothing.
    func isReading(_ statement: SQL) -> Bool {
        if case .reads = meaning(of: statement.text) { true } else { false }
    }

    /// Asks the connection for what is not remembered.
    func rows(
        of statements: [SQL],
        from connection: any Transaction
    ) throws(DatabaseError) -> [[Row]] {
        for statement in statements {
            forget(whatIsWrittenBy: statement)
        }
        let known = statements.map { answers[$0.text]?[$0.arguments] }
        let unknown = zip(statements, known).filter { $1 == nil }.map { $0.0 }
        guard !unknown.isEmpty else { return known.map { $0 ?? [] } }
        let found = try connection.rows(of: unknown)
        for (statement, rows) in zip(unknown, found)
        where rows.count <= Self.mostRows && isReading(statement) {
            answers[statement.text, default: [:]][statement.arguments] = rows
        }
        var fresh = found.makeIterator()
        return known.map { $0 ?? fresh.next() ?? [] }
    }

    /// Every answer whose statement names the table, wherever it names it.
    func forget(whatIsWrittenBy statement: SQL) {
        switch meaning(of: statement.text) {
        case .reads: break
        case .writes(nil): forgetAll()
        case .writes(let table?):
            for text in texts[table] ?? [] {
                answers[text] = nil
            }
        }
    }

    /// At the end of a transaction.
    func forgetAll() {
        answers = [:]
    }

    private func meaning(of text: String) -> Meaning {
        if let known = meanings[text] { return known }
        if meanings.count == Self.mostTexts {
            (answers, meanings, texts) = ([:], [:], [:])
        }
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        let meaning: Meaning =
            switch words.first {
            case "SELECT" where !words.contains("UPDATE"): .reads
            case "INSERT", "DELETE": .writes(table: words.dropFirst(2).first)
            case "UPDATE": .writes(table: words.dropFirst().first)
            default: .writes(table: nil)
            }
        meanings[text] = meaning
        if case .reads = meaning {
            for word in Set(words) {
                texts[word, default: []].append(text)
            }
        }
        return meaning
    }
}
