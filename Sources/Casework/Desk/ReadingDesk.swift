package import Database
package import Money
package import Panel
package import Secrets
import Store

/// Where one request is dealt with: who asks, what day it is, and the open transaction.
package class ReadingDesk {
    let transaction: any Transaction
    package let officer: Officer
    package let settings: Settings
    package let now: Instant
    package let keyring: Keyring

    package var today: Day { settings.today }

    init(
        _ transaction: any Transaction,
        officer: Officer,
        settings: Settings,
        now: Instant,
        keyring: Keyring
    ) {
        self.transaction = transaction
        self.officer = officer
        self.settings = settings
        self.now = now
        self.keyring = keyring
    }

    package func fetch<Answer>(_ query: Query<Answer>) throws -> Answer {
        try transaction.fetch(query)
    }

    /// The answers to these questions, fetched together.
    package func fetch<each Answer>(
        _ queries: repeat Query<each Answer>
    ) throws -> (repeat each Answer) {
        try transaction.fetch(repeat each queries)
    }

    /// The answers to questions of one kind, fetched together.
    package func fetchEach<Answer>(_ queries: [Query<Answer>]) throws -> [Answer] {
        try transaction.fetchEach(queries)
    }

    /// A long answer, page by page; no question may be asked between two pages.
    package func fetchPages<Element>(
        _ query: Query<[Element]>,
        _ body: ([Element]) throws -> Void
    ) throws {
        try transaction.fetchPages(query, body)
    }

    /// Asks over the wall between providers, where an act has to reckon with what it shows nobody.
    package func overTheWall<Answer>(_ ask: () throws -> Answer) throws -> Answer {
        try transaction.widen()
        let answer = try ask()
        try transaction.narrow(to: officer)
        return answer
    }

    /// What was found, or the refusal `not-found` with the reference that may have been meant.
    package func found<Found>(_ found: Found?, _ noun: Noun, _ reference: String) throws -> Found {
        if let found { return found }
        let near = try near(noun, reference)
        throw Refusal.access(.notFound(noun: noun.name, reference: reference, near: near))
    }

    /// The reference that may have been meant by one that is not there; a provider's own officer
    /// is told of none.
    func near(_ noun: Noun, _ reference: String) throws -> String? {
        guard !officer.seesOnlyOwnProvider else { return nil }
        let likes = Nearby.numbers(like: String(reference.dropFirst(noun.rawValue.count + 1)))
        guard !likes.isEmpty else { return nil }
        return try fetch(Numbers.present(likes.map { "\(noun.rawValue)-\($0)" }, of: noun))
    }

    /// The code as the list has it on that day.
    ///
    /// - Parameter day: today unless said.
    /// - Throws: `retired-code`, `unknown-code`.
    func code(_ text: String, of list: String, on day: Day? = nil) throws -> DatedCodes.Row {
        try fetch(CodeLists.codes(of: list)).read(text, of: list, on: day ?? today)
    }
}
