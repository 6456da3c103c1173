package import Money

/// All that the lines of one invoice are matched against: order, accepted sessions, other invoices,
/// closed months.
package struct MatchFacts: Sendable {
    /// By the reference of the order's line.
    package var lines: [String: BillableLine]
    /// An invoice that came before it, of the same number, or of the same amount and day, unless
    /// finance says that this is none.
    package var duplicateOf: String?
    /// The day that its movements will be dated.
    package var postedOn: Day
    package var closedThrough: Day?
    package var tolerance: Tolerance

    package init(
        lines: [String: BillableLine],
        duplicateOf: String?,
        postedOn: Day,
        closedThrough: Day?,
        tolerance: Tolerance
    ) {
        self.lines = lines
        self.duplicateOf = duplicateOf
        self.postedOn = postedOn
        self.closedThrough = closedThrough
        self.tolerance = tolerance
    }

    /// The one rule by which invoices match: looked at, drafted and matched they are all judged
    /// here.
    ///
    /// Lines are dealt with in their order: what one of them takes is gone for the next.
    package func match(_ asked: [AskedLine]) -> [LineMatch] {
        var left = lines
        return asked.map { line in
            guard let billable = left[line.orderLine] else {
                return LineMatch(asked: line, outcome: .noOrder)
            }
            if let duplicateOf {
                return LineMatch(asked: line, outcome: .duplicate(of: duplicateOf))
            }
            if let closedThrough, postedOn <= closedThrough {
                return LineMatch(asked: line, outcome: .periodClosed(through: closedThrough))
            }
            let (match, rest) = Meeting(line, billable, tolerance).result
            left[line.orderLine] = rest
            return match
        }
    }
}

extension MatchFacts {
    /// Leaves out what an invoice keeps that came before.
    ///
    /// All of it matches, or will once what waits is accepted. One that must be sent again, for
    /// any of its lines, keeps nothing from those behind it; one that is like an earlier one does,
    /// until finance says what it is.
    package mutating func keep(_ asked: [AskedLine], for invoice: String) {
        var left = lines
        for line in asked {
            guard let billable = left[line.orderLine] else { return }
            let (match, rest) = Meeting(line, billable, tolerance).result
            if match.outcome.isMatched {
                left[line.orderLine] = rest.kept(for: invoice)
            } else if match.next == .coordinator {
                left[line.orderLine] = billable.without(line.quantity).kept(for: invoice)
            } else {
                return
            }
        }
        lines = left
    }

    /// Leaves out the sessions after a day.
    package mutating func keep(upTo day: Day) {
        lines = lines.mapValues { line in
            var line = line
            line.sessions.removeAll { $0.on > day }
            return line
        }
    }
}

/// One line of an invoice and what becomes of it.
package struct LineMatch: Hashable, Sendable {
    package let asked: AskedLine
    package let outcome: MatchOutcome
    /// The order's line, where there is one and it matches.
    package var line: ID?
    /// The sessions that it bills, each with its part of what is agreed.
    package var billed: [Billed] = []
    /// What stands delivered for them.
    package var delivered = Pence.zero
    /// What goes on to invoiced: with VAT that is lost, without VAT that is got back.
    package var agreed = Pence.zero
    /// VAT that is got back, paid beside it.
    package var agreedVAT = Pence.zero
    /// Where too little is left for it: the invoices that came before it and keep the rest.
    package var behind: [String] = []
    /// What the provider was asked to give back of the line and has not.
    package var requests: [CreditRequest] = []

    package struct Billed: Hashable, Sendable {
        package let session: ID
        package let pence: Pence
    }

    init(asked: AskedLine, outcome: MatchOutcome) {
        self.asked = asked
        self.outcome = outcome
    }

    /// More than was delivered, to be drawn from committed with it.
    package var drawn: Pence { max(agreed - delivered, .zero) }

    /// Less than was delivered, to be committed again with it.
    package var returned: Pence { max(delivered - agreed, .zero) }

    package var sentence: String {
        var sentences = [outcome.sentence(asked: asked)]
        if !behind.isEmpty {
            sentences.append("What \(Self.list(behind)) asked for before it is kept for that.")
        }
        if !requests.isEmpty {
            let named = Self.list(requests.map(\.reference))
            sentences.append(
                "\(requested) of the line was asked back (\(named)) and is not here yet."
            )
        }
        return sentences.joined(separator: " ")
    }

    /// What of the line was asked back and is not here yet.
    package var requested: Pence { requests.map(\.left).sum() }

    private static func list(_ references: [String]) -> String {
        let named = references.prefix(3).joined(separator: ", ")
        return references.count > 3 ? "\(named) and \(references.count - 3) more" : named
    }

    package var next: Role { outcome.next(asked: asked) }
}
