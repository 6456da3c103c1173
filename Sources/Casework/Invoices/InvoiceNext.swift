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
        var next = owners
        let waiting = invoices.filter { $0.state == .received && owners[$0.id] == nil }
        for (provider, theirs) in Dictionary(grouping: waiting, by: \.provider) {
            for (invoice, checked) in zip(theirs, try check(theirs, of: provider)) {
                let unmatched = checked.matches.first { !$0.outcome.isMatched }
                next[invoice.id] = unmatched?.next.rawValue
            }
        }
        for invoice in invoices where next[invoice.id] == nil {
            next[invoice.id] = invoice.state.next?.rawValue
        }
        return next
    }
}
