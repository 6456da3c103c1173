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

    package init(
        kind: CorrectionKind,
        parts: [CorrectablePart],
        vatLeft: [ID: Pence],
        sessions: [String: CorrectableSession],
        since: Day
    ) {
        self.kind = kind
        self.parts = parts
        self.vatLeft = vatLeft
        self.sessions = sessions
        self.since = since
    }

    /// What is taken of which part; checks in the order of `CorrectionRefusal`.
    ///
    /// - Parameter vat: to be corrected along with it; all that is left with the whole.
    package func take(
        _ extent: CorrectedExtent,
        vat: Pence,
        on day: Day
    ) throws(Refusal) -> [CorrectedPart] {
        let wanted = try wanted(extent)
        guard day >= since else { throw .correction(.beforeItWas(since)) }
        try checkFunds(wanted, on: day)
        var taken: [CorrectedPart] = []
        for (name, pence) in wanted {
            taken += try take(pence, of: name)
        }
        return try withVAT(taken, extent == .whole ? vatLeft.values.sum() : vat)
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
    private func checkFunds(
        _ wanted: [(name: Name, pence: Pence)],
        on day: Day
    ) throws(Refusal) {
        for part in parts where wanted.contains(where: { $0.name.fits(part) }) {
            switch kind {
            case .refund where day > part.fundEnds:
                throw .correction(.fundEnded(part.fundEnds))
            case .clawback where day <= part.fundEnds:
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

    /// With the VAT on the first part of each invoice, as far as it goes.
    private func withVAT(
        _ taken: [CorrectedPart],
        _ vat: Pence
    ) throws(Refusal) -> [CorrectedPart] {
        var taken = taken
        var rest = vat
        var left = vatLeft
        for index in taken.indices {
            let invoice = parts[taken[index].index].invoice
            let share = min(rest, left[invoice] ?? .zero)
            taken[index].vat = share
            left[invoice] = (left[invoice] ?? .zero) - share
            rest = rest - share
        }
        guard rest == .zero else {
            throw .correction(.exceedsVAT(asked: vat, there: vat - rest))
        }
        return taken
    }
}
