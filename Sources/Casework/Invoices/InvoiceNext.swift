import Panel
import Store

extension ReadingDesk {
    /// Who must act next on each of these, by one rule wherever it is shown.
    ///
    /// Whoever the hold's reason names; on what is received, whoever must put its first line right
    /// that does not match; or else whoever its state names. Nobody where nothing is left to do.
    ///
    /// - Parameters:
    ///   - invoices: a page at most.
    ///   - owners: whom a hold that lasts names, by invoice.
    func next(
        of invoices: [Invoices.Invoice],
        held owners: [ID: String]
    ) throws -> [ID: String] {
        let waiting = invoices.filter { owners[$0.id] == nil }
        return next(of: invoices, held: owners, try mismatches(of: waiting))
    }

    func next(
        of invoices: [Invoices.Invoice],
        held owners: [ID: String],
        _ mismatches: [ID: LineMatch]
    ) -> [ID: String] {
        var next = owners.merging(mismatches.mapValues(\.next.rawValue)) { owner, _ in owner }
        for invoice in invoices where next[invoice.id] == nil {
            next[invoice.id] = invoice.state.next?.rawValue
        }
        return next
    }

    /// Every invoice that is received and neither held nor what was ordered and delivered, with its
    /// first line that does not match.
    ///
    /// - Parameter provider: of this one only.
    func mismatched(of provider: ID?) throws -> [Invoices.Invoice: LineMatch] {
        let waiting = try fetch(Invoices.toMatch(of: provider))
        let found = try mismatches(of: waiting)
        return Dictionary(
            waiting.compactMap { invoice in found[invoice.id].map { (invoice, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The first line of each that does not match, as far as it is received.
    func mismatches(of invoices: [Invoices.Invoice]) throws -> [ID: LineMatch] {
        var mismatches: [ID: LineMatch] = [:]
        let received = invoices.filter { $0.state == .received }
        for (provider, theirs) in Dictionary(grouping: received, by: \.provider) {
            for (invoice, checked) in zip(theirs, try check(theirs, of: provider)) {
                mismatches[invoice.id] = checked.matches.first { !$0.outcome.isMatched }
            }
        }
        return mismatches
    }
}
