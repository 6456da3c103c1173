import Money
import Panel
import Store

/// What is to be put right, as it was typed.
package struct CorrectionText: Codable, Hashable, Sendable {
    /// A line of an order, `ORD-1/2`, with the amount.
    package var line: String?
    package var amount: String?
    /// VAT that the council gets back, corrected along with it.
    package var vat: String?
    /// Instead of line and amount: these sessions, whole.
    package var sessions: [String]
    /// A code of the list `correction-reason`.
    package var reason: String
    /// What it rests on, such as a credit note's number.
    package var authority: String?
    /// Today unless said.
    package var on: String?
    /// The credit request that it settles.
    package var settles: String?

    package init(
        line: String? = nil,
        amount: String? = nil,
        vat: String? = nil,
        sessions: [String] = [],
        reason: String,
        authority: String? = nil,
        on: String? = nil,
        settles: String? = nil
    ) {
        self.line = line
        self.amount = amount
        self.vat = vat
        self.sessions = sessions
        self.reason = reason
        self.authority = authority
        self.on = on
        self.settles = settles
    }
}

/// A correction on its way: what is taken of which line, and why.
struct Correcting {
    let kind: CorrectionKind
    let lines: [Correctables.Line]
    let parts: [CorrectedPart]
    var sessions: [Correctables.Session] = []
    let reason: String
    var authority: String?
    let on: Day
    var settles: Corrections.Correction?

    var pence: Pence { parts.map(\.pence).sum() }
    var vat: Pence { parts.map(\.vat).sum() }
    var invoices: [ID] { Set(parts.map { lines[$0.index].invoice }).sorted() }

    /// All that was taken of all of them.
    var isWhole: Bool { pence == lines.map(\.left).sum() }

    /// One movement for each line that it takes from, or two where money goes two steps.
    var movements: [Movement] {
        parts.flatMap { part in
            let line = lines[part.index]
            return edges.map { edge in
                Movement(
                    edge,
                    part.pence,
                    fund: line.fund,
                    head: line.head,
                    promise: line.promise,
                    reason: reason,
                    authority: authority,
                    on: on
                )
            }
        }
    }

    /// What its money leaves first.
    var stage: Stage? { edges.first?.from }

    private var edges: [Edge] {
        switch kind {
        case .refund: [.refund]
        case .clawback: [.clawback]
        case .writeBack: [.bounce]
        case .creditNote: [.unmatch, .unaccept]
        case .creditRequest: []
        }
    }
}

extension Desk {
    /// Reads what was typed and asks the rule.
    ///
    /// - Parameters:
    ///   - kind: of correction.
    ///   - text: as it was typed.
    ///   - lines: what can be corrected.
    ///   - vatLeft: of VAT, by invoice.
    ///   - since: the first day on which it can be.
    ///   - mayBeWhole: nothing said means all of it.
    func correcting(
        _ kind: CorrectionKind,
        _ text: CorrectionText,
        _ lines: [Correctables.Line],
        vatLeft: [ID: Pence],
        since: Day,
        mayBeWhole: Bool = false
    ) throws -> Correcting {
        let extent = try extent(text, mayBeWhole: mayBeWhole)
        let vat = try text.vat.map {
            try Input.amountOrNone($0, largest: settings.largestAmount)
        }
        let reason = try code(text.reason, of: "correction-reason").code
        let authority = try text.authority.map { try PaperReference.text($0, "authority") }
        let on = try text.on.map { try Input.pastDay($0, today: today) } ?? today
        let billed = try text.sessions.isEmpty || lines.isEmpty ? [] : sessions(of: lines)
        let parts = try facts(kind, lines, vatLeft, billed, since: since)
            .take(extent, vat: vat, on: on)
        var correcting = Correcting(
            kind: kind,
            lines: lines,
            parts: parts,
            reason: reason,
            authority: authority,
            on: on
        )
        if case .sessions(let references) = extent {
            correcting.sessions = billed.filter { references.contains($0.reference) }
        }
        correcting.settles = try text.settles.map { try request($0, settledBy: correcting) }
        return correcting
    }

    private func sessions(of lines: [Correctables.Line]) throws -> [Correctables.Session] {
        try fetch(Correctables.sessions(of: Set(lines.map(\.invoice)).sorted()))
    }

    private func facts(
        _ kind: CorrectionKind,
        _ lines: [Correctables.Line],
        _ vatLeft: [ID: Pence],
        _ billed: [Correctables.Session],
        since: Day
    ) -> CorrectionFacts {
        let names = Dictionary(
            lines.map { ($0.line, $0.orderLine) },
            uniquingKeysWith: { first, _ in first }
        )
        let sessions = billed.compactMap { session in
            names[session.line].map { line in
                (
                    session.reference,
                    CorrectableSession(
                        invoice: session.invoice,
                        orderLine: line,
                        pence: session.pence,
                        isCorrected: session.isCorrected
                    )
                )
            }
        }
        return CorrectionFacts(
            kind: kind,
            parts: lines.map(\.part),
            vatLeft: vatLeft,
            sessions: Dictionary(sessions, uniquingKeysWith: { first, _ in first }),
            since: since,
            today: today
        )
    }

    private func extent(_ text: CorrectionText, mayBeWhole: Bool) throws -> CorrectedExtent {
        switch (text.line, text.amount, text.sessions.isEmpty) {
        case (nil, nil, true) where mayBeWhole: return .whole
        case (let line?, let amount?, true):
            let line = try OrderLineReference(reading: line)
            return .amount(
                try self.amount(amount),
                of: OrderLineReference.text(line.order, line.position)
            )
        case (nil, nil, false):
            return .sessions(try text.sessions.map { try Noun.session.read($0) }.unrepeated)
        case (_, _, true): throw Refusal.correction(.amountNeeded)
        case (_, _, false): throw Refusal.correction(.amountOrSessions)
        }
    }
}

extension [String] {
    /// Each once, in their order.
    fileprivate var unrepeated: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
