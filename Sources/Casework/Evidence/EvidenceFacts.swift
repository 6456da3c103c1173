import Money
import Panel
import Secrets
import Store

/// All that bears on one payment, loaded in one snapshot.
struct EvidenceFacts {
    let payment: Payments.Payment
    let run: Runs.Run
    let invoices: [Payments.Invoiced]
    let trace: Traced
    /// What this payment pays, by the line's own reference.
    let pays: [String: Pence]
    let movements: [Movements.Posted]
    let corrections: [Corrections.Correction]
    /// All that is told in full, oldest first.
    let events: [Events.Listed]
    /// The changes of the account it was paid to: told without what they say, which is part of it.
    let accountEvents: [Events.Listed]
    /// By event.
    let previous: [Int64: [UInt8]]
    let roles: [ID: [Role]]
    let ledgerDigest: [UInt8]?
    let head: Events.Head
    let today: Day
    let officer: String

    init(of reference: String, at desk: ReadingDesk) throws {
        let payment = try desk.payment(reference)
        self.payment = payment
        trace = try Trace(of: payment.reference).whole(at: desk)
        let (paid, invoices, corrections, run, file) = try desk.fetch(
            Payments.lines(of: payment.id),
            Payments.invoices(of: payment.id),
            Corrections.around(payment: payment.id),
            Runs.find(payment.runReference),
            RunFiles.find(of: payment.run)
        )
        self.invoices = invoices
        self.corrections = corrections
        self.run = try desk.found(run, .run, payment.runReference)
        ledgerDigest = file?.digest
        let names = Dictionary(
            trace.lines.map { ($0.line.order ?? "", $0.line.line) },
            uniquingKeysWith: { first, _ in first }
        )
        pays = Dictionary(
            paid.map { (names[$0.orderLine] ?? $0.orderLine, $0.pence) },
            uniquingKeysWith: +
        )
        movements = try desk.fetchEach(
            Set(paid.map(\.line)).sorted().parts(of: 500).map { Movements.of(lines: $0) }
        ).flatMap { $0 }.sorted { ($0.event, $0.ordinal) < ($1.event, $1.ordinal) }
        let named = Set(
            trace.events + movements.map(\.event) + corrections.map(\.event)
                + (try desk.events(on: Self.subjects(payment, invoices, trace)))
        )
        events = try desk.events(named.sorted())
        accountEvents = try desk.events(desk.events(on: [payment.account.reference]))
        previous = try desk.hashes(before: events.map(\.event.number))
        let people = Set((events + accountEvents).compactMap(\.event.officer)).sorted()
        roles = try people.isEmpty ? [:] : desk.fetch(Officers.roles(of: people))
        head = try desk.fetch(Events.head)
        today = desk.today
        officer = desk.officer.reference
    }

    /// What is asked about beside what the trace names.
    private static func subjects(
        _ payment: Payments.Payment,
        _ invoices: [Payments.Invoiced],
        _ trace: Traced
    ) -> [String] {
        let packages = (trace.decisions ?? []).compactMap(\.package)
        let all =
            [payment.reference, payment.runReference, payment.provider.reference]
            + invoices.map(\.reference) + packages
        return Set(all).sorted()
    }

    func answer(_ files: [WriteEvidence.File]) -> WriteEvidence.Answer {
        WriteEvidence.Answer(
            payment: payment.reference,
            event: head.number,
            head: Link.text(head.hash),
            on: today,
            madeBy: officer,
            files: files
        )
    }
}

extension ReadingDesk {
    fileprivate func events(_ numbers: [Int64]) throws -> [Events.Listed] {
        try fetchEach(numbers.parts(of: 500).map { Events.of($0) }).flatMap { $0 }
    }

    fileprivate func events(on subjects: [String]) throws -> [Int64] {
        try fetchEach(subjects.parts(of: 500).map { Events.numbers(on: $0) }).flatMap { $0 }
    }

    /// The hash that each of these stands on.
    fileprivate func hashes(before numbers: [Int64]) throws -> [Int64: [UInt8]] {
        let found = try fetchEach(
            numbers.map { $0 - 1 }.parts(of: 500).map { Events.hashes(of: $0) }
        )
        let known = found.reduce(into: [:]) { known, part in
            known.merge(part) { first, _ in first }
        }
        return Dictionary(
            numbers.map { ($0, known[$0 - 1] ?? Link.origin) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
