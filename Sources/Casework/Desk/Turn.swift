import Database
import Money
import Panel
import Secrets
import Store

/// One act's turn in the writer's transaction.
struct Turn<R: ActRequest> {
    private let transaction: any Transaction
    private let sending: Sending<R>

    init(_ transaction: any Transaction, _ sending: Sending<R>) {
        self.transaction = transaction
        self.sending = sending
    }

    func run() throws -> R.Answer {
        let entry = try admit()
        try transaction.narrow(to: entry.officer)
        if let answer = try answerBefore(entry) { return answer }
        let desk = Desk(
            transaction,
            officer: entry.officer,
            settings: entry.settings,
            now: sending.now,
            keyring: sending.keyring,
            event: entry.head.number + 1,
            books: entry.books,
            freshToken: sending.freshToken,
            isPreview: sending.isPreview
        )
        let answer = try sending.act(desk)
        try conclude(desk, after: entry.head, answer: answer)
        return answer
    }

    /// What is known before the act itself is looked at.
    private struct Entry {
        let officer: Officer
        let settings: Settings
        let head: Events.Head
        let books: Books
    }

    private func admit() throws -> Entry {
        guard let holding = Entrance.holding(sending.caller) else { return try admitNobody() }
        let (holder, rows, head, books) = try transaction.fetch(
            holding,
            Rules.settings,
            Events.head,
            Periods.books
        )
        let settings = Settings(rows, now: sending.now)
        return Entry(
            officer: try Entrance.admit(
                holder,
                to: R.act,
                settings,
                now: sending.now,
                changing: true
            ),
            settings: settings,
            head: head,
            books: books
        )
    }

    /// For the few acts that need no sign-in, since they are what gives one.
    private func admitNobody() throws -> Entry {
        let isOpen =
            switch sending.caller {
            case .local: R.isOpenToLocal
            case .stranger: R.isOpenToStrangers
            case .token, .visit: false
            }
        guard isOpen else {
            throw try Entrance.unknown(sending.caller, in: transaction)
        }
        let (rows, head, books) = try transaction.fetch(
            Rules.settings,
            Events.head,
            Periods.books
        )
        return Entry(
            officer: .local,
            settings: Settings(rows, now: sending.now),
            head: head,
            books: books
        )
    }

    /// What was answered when the same was sent with the same key.
    private func answerBefore(_ entry: Entry) throws -> R.Answer? {
        guard let key = sending.key else { return nil }
        let sent = try transaction.fetch(Sending<R>.sent(sending.caller, key))
        let oldest = sending.now.adding(days: -entry.settings.keyDays)
        guard let sent, sent.recordedAt >= oldest else { return nil }
        guard sent.fingerprint == key.fingerprint else { throw Refusal.access(.keyReused) }
        return try Canonical.read(sent.answer, as: R.Answer.self)
    }

    /// Writes the event, what the act saved, its movements and its key; nothing where nothing was
    /// done.
    private func conclude(
        _ desk: Desk,
        after head: Events.Head,
        answer: R.Answer
    ) throws {
        guard let record = desk.record else {
            precondition(desk.saves.isEmpty && desk.movements.isEmpty, "every act has its event")
            return
        }
        try desk.books.check(desk.movements)
        try desk.checkLimit(on: R.act)
        let event = try Chain.event(
            record,
            movements: desk.movements,
            act: R.act,
            sending.actID,
            officer: desk.officer.signedIn,
            at: sending.now,
            after: head
        )
        let entry = Ledger.Entry(
            event: event.number,
            officer: R.isSystem ? nil : event.officer,
            recordedAt: sending.now
        )
        let statements =
            [Events.insert(event)] + desk.saves + Ledger.post(desk.movements, entry)
            + (try remembered(answer, by: desk.officer)) + [
                Events.move(headTo: Events.Head(number: event.number, hash: event.hash))
            ]
        for statement in statements + forgotten(at: event.number, desk.settings) {
            try transaction.write(statement)
        }
    }

    private func remembered(_ answer: R.Answer, by officer: Officer) throws -> [SQL] {
        guard let key = sending.key else { return [] }
        let sent = Keys.Sent(
            fingerprint: key.fingerprint,
            answer: try Canonical.text(R.remembered(answer)),
            recordedAt: sending.now
        )
        return [Keys.insert(caller: officer.id.text, act: R.act, key: key.text, sent)]
    }

    /// Old keys go now and then: at every act it would cost more than it is worth.
    private func forgotten(at event: Int64, _ settings: Settings) -> [SQL] {
        guard event.isMultiple(of: 100) else { return [] }
        return [Keys.forget(before: sending.now.adding(days: -settings.keyDays))]
    }
}

extension Officer {
    /// Stands in for an officer where nobody is signed in.
    static let local = Officer(
        id: ID("local"),
        reference: "local",
        name: "local",
        roles: [],
        provider: nil
    )

    /// Nil for whoever is not signed in.
    var signedIn: ID? {
        id == Officer.local.id ? nil : id
    }
}
