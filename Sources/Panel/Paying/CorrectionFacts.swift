package import Money

/// What a correction looks at.
package struct CorrectionFacts: Sendable {
    package let kind: CorrectionKind
    /// In the order in which an amount is taken of them.
    package var parts: [CorrectablePart]
    /// What is left of the VAT that the council gets back, by invoice.
    package var vatLeft: [ID: Pence]
    /// By reference.
    package var sessions: [String: CorrectableSession]
    /// The first day on which it can be corrected.
    package var since: Day
    /// A fund has ended when it is over today, whatever day is written down.
    package var today: Day

    package init(
        kind: CorrectionKind,
        parts: [CorrectablePart],
        vatLeft: [ID: Pence],
        sessions: [String: CorrectableSession],
        since: Day,
        today: Day
    ) {
        self.kind = kind
        self.parts = parts
        self.vatLeft = vatLeft
        self.sessions = sessions
        self.since = since
        self.today = today
    }

    /// What is taken of which part; checks in the order of `CorrectionRefusal`.
    ///
    /// - Parameter vat: to be corrected along with it; nil is what it came with, which is all that is
    ///   left of the invoices of which nothing is left.
    package func take(
        _ extent: CorrectedExtent,
        vat: Pence?,
        on day: Day
    ) throws(Refusal) -> [CorrectedPart] {
        let wanted = try wanted(extent)
        guard day >= since else { throw .correction(.beforeItWas(since)) }
        try checkFunds(wanted)
        var taken: [CorrectedPart] = []
        for (name, pence) in wanted {
            taken += try take(pence, of: name)
        }
        return try withVAT(taken, vat)
    }

    /// The amounts by part, named by invoice and line, or by line alone where any invoice will do.
    private func wanted(
        _ extent: CorrectedExtent
    ) throws(Refusal) -> [(name: Name, pence: Pence)] {
        switch extent {
        case .whole:
            let left = parts.filter { $0.left > .zero }
            guard !left.isEmpty else { throw .correction(.exceeds(asked: .zero, there: .zero)) }
            return left.map { (Name(line: $0.orderLine, invoice: $0.invoice), $0.left) }
        case .amount(let amount, let line):
            guard parts.contains(where: { $0.orderLine == line }) else {
                throw .correction(.lineNotThere(line))
            }
            return [(Name(line: line, invoice: nil), amount)]
        case .sessions(let references):
            var wanted: [(Name, Pence)] = []
            for reference in references {
                guard let session = sessions[reference] else {
                    throw .correction(.sessionNotThere(reference))
                }
                guard !session.isCorrected else {
                    throw .correction(.sessionCorrected(reference))
                }
                let name = Name(line: session.orderLine, invoice: session.invoice)
                if let same = wanted.firstIndex(where: { $0.0 == name }) {
                    wanted[same].1 += session.pence
                } else {
                    wanted.append((name, session.pence))
                }
            }
            return wanted
        }
    }

    private struct Name: Hashable {
        let line: String
        let invoice: ID?

        func fits(_ part: CorrectablePart) -> Bool {
            line == part.orderLine && (invoice == nil || invoice == part.invoice)
        }
    }

    /// A refund while the fund runs, a clawback after it; the others whenever.
    private func checkFunds(_ wanted: [(name: Name, pence: Pence)]) throws(Refusal) {
        for part in parts where wanted.contains(where: { $0.name.fits(part) }) {
            switch kind {
            case .refund where today > part.fundEnds:
                throw .correction(.fundEnded(part.fundEnds))
            case .clawback where today <= part.fundEnds:
                throw .correction(.fundRuns(part.fundEnds))
            default: continue
            }
        }
    }

    private func take(_ asked: Pence, of name: Name) throws(Refusal) -> [CorrectedPart] {
        var rest = asked
        var taken: [CorrectedPart] = []
        for (index, part) in parts.enumerated() where name.fits(part) && part.left > .zero {
            guard rest > .zero else { break }
            let pence = min(rest, part.left)
            taken.append(CorrectedPart(index: index, pence: pence, vat: .zero))
            rest = rest - pence
        }
        guard rest == .zero else {
            throw .correction(.exceeds(asked: asked, there: asked - rest))
        }
        return taken
    }

    /// With the VAT on the first part of each invoice: what it came with unless another is asked for,
    /// which goes first to what cannot stay behind, and then as far as it goes.
    private func withVAT(
        _ taken: [CorrectedPart],
        _ asked: Pence?
    ) throws(Refusal) -> [CorrectedPart] {
        let beside = Dictionary(grouping: taken) { parts[$0.index].invoice }.mapValues(vat)
        let (least, most) = (beside.values.map(\.least).sum(), beside.values.map(\.most).sum())
        if let asked, asked > most { throw .correction(.exceedsVAT(asked: asked, there: most)) }
        if let asked, asked < least { throw .correction(.leavesVAT(asked: asked, needed: least)) }
        var taken = taken
        var left = beside
        var rest = asked.map { $0 - least }
        for index in taken.indices {
            guard let vat = left.removeValue(forKey: parts[taken[index].index].invoice) else {
                continue
            }
            let more = rest.map { min($0, vat.most - vat.least) }
            taken[index].vat = more.map { vat.least + $0 } ?? vat.usual
            rest = rest.map { $0 - (more ?? .zero) }
        }
        return taken
    }

    /// The VAT of one invoice that goes along with what is taken of it: nothing net without it, and
    /// no more of it than there is.
    private func vat(
        beside taken: [CorrectedPart]
    ) -> (least: Pence, usual: Pence, most: Pence) {
        let invoice = parts[taken[0].index].invoice
        let there = vatLeft[invoice] ?? .zero
        guard !isClosed(invoice, by: taken) else { return (there, there, there) }
        let usual = taken.map { parts[$0.index].vat(beside: $0.pence) }.sum()
        let most = taken.map { parts[$0.index].mostVAT(beside: $0.pence) }.sum()
        return (.zero, min(usual, there), min(most, there))
    }

    /// Nothing net is left of an invoice: VAT that stayed could never be corrected or paid.
    private func isClosed(_ invoice: ID, by taken: [CorrectedPart]) -> Bool {
        let left = parts.filter { $0.invoice == invoice }.map(\.left).sum()
        return left == taken.filter { parts[$0.index].invoice == invoice }.map(\.pence).sum()
    }
}
