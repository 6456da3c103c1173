package import Database
package import Money
package import Panel
package import Secrets
import Store

/// Where one act is done.
///
/// What it saves and moves is gathered and written at its end, together with its event: an act
/// loads first, then asks the rule, then saves.
package final class Desk: ReadingDesk {
    /// The number that this act's event has in the chain.
    package let event: Int64
    /// How far the books are closed.
    package let books: Books
    /// A token made before the transaction, for the acts that issue one.
    package let freshToken: Token
    /// What is done will be undone once it has answered.
    package let isPreview: Bool
    private(set) var saves: [SQL] = []
    private(set) var movements: [Movement] = []
    private(set) var record: Record?

    /// What the audit chain says of the act: references and figures, never a text.
    struct Record {
        let subject: String
        let facts: [String: String]
    }

    init(
        _ transaction: any Transaction,
        officer: Officer,
        settings: Settings,
        now: Instant,
        keyring: Keyring,
        event: Int64,
        books: Books,
        freshToken: Token,
        isPreview: Bool
    ) {
        self.event = event
        self.books = books
        self.freshToken = freshToken
        self.isPreview = isPreview
        super.init(
            transaction,
            officer: officer,
            settings: settings,
            now: now,
            keyring: keyring
        )
    }

    package func save(_ statements: SQL...) {
        saves += statements
    }

    package func save(_ statements: [SQL]) {
        saves += statements
    }

    /// Posts movements to the ledger with this act.
    package func move(_ movements: [Movement]) {
        self.movements += movements
    }

    /// Says what was done, to whom or what.
    ///
    /// Once in every act.
    ///
    /// - Parameters:
    ///   - subject: the reference of what it is about.
    ///   - facts: figures and references; a child's data and free text never stand here.
    package func record(_ subject: String, _ facts: [String: String] = [:]) {
        precondition(record == nil, "one act, one event")
        record = Record(subject: subject, facts: facts)
    }

    package func newID() -> ID {
        .new(at: now)
    }

    package func newReference(_ noun: Noun) throws -> String {
        noun.reference(try fetch(Numbers.next(noun.rawValue)))
    }

    /// So many new references, counted on without a gap; none asks for nothing.
    package func newReferences(_ noun: Noun, count: Int) throws -> [String] {
        guard count > 0 else { return [] }
        let last = try fetch(Numbers.next(noun.rawValue, count: count))
        return (0..<Int64(count)).map { noun.reference(last - Int64(count) + 1 + $0) }
    }

    /// An amount as typed, within what the settings allow.
    package func amount(_ text: String) throws -> Pence {
        try Input.amount(text, largest: settings.largestAmount)
    }

    /// Seals a text of a case under the record it belongs to and gives the hash the record keeps.
    package func seal(_ text: String, of record: ID, as name: String) -> [UInt8] {
        let text = keyring.sealed(text, of: record, as: name)
        save(CaseTexts.insert([text.sealed]))
        return text.hash
    }
}
