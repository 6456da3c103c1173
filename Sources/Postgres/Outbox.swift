import Database

/// Statements that wait to travel together, and what the first of them are for.
struct Outbox {
    private(set) var statements: [SQL] = []
    /// How many of them only open the transaction.
    private(set) var openingCount = 0
    /// Where the current act's savepoint stands among them; nil once it was sent.
    private var markPosition: Int?

    init() {}

    init(opening statements: [SQL]) {
        self.statements = statements
        openingCount = statements.count
    }

    /// Whether there is more than the opening, which need not be sent for its own sake.
    var isWorthSending: Bool {
        statements.count > openingCount
    }

    mutating func add(_ statement: SQL) {
        statements.append(statement)
    }

    mutating func mark() {
        markPosition = statements.count
        statements.append("SAVEPOINT act")
    }

    /// Whether the act has left writes here since its mark.
    var hasWrites: Bool {
        markPosition.map { statements.count > $0 + 1 } ?? !statements.isEmpty
    }

    /// Takes back what came since the mark.
    ///
    /// When the mark was sent already, what came since gives way to statements that the next
    /// exchange takes along.
    mutating func takeBack(or others: [SQL]) {
        if let markPosition {
            statements.removeSubrange(markPosition...)
        } else {
            statements = others
        }
        markPosition = nil
    }
}
