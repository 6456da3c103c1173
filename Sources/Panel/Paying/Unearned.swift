package import Money

/// What of a booking is asked back when its package ends early, as the council has it.
package struct UnearnedRule: Hashable, Sendable {
    package enum By: String, Choice {
        /// In proportion to the days that were not used.
        case days
        case all
        case nothing
    }

    package let by: By
    /// So many days after the end count as used.
    package let noticeDays: Int

    package init(by rule: By, noticeDays: Int) {
        by = rule
        self.noticeDays = noticeDays
    }

    /// What a line has delivered or paid and not earned, when its package ends on a day.
    ///
    /// What is delivered session by session, or by a milestone that was reached, is earned.
    ///
    /// - Parameter asked: what its provider was asked to give back already: it is not asked twice.
    package func unearned(of line: Line, beside asked: Pence, endingOn day: Day) -> Pence {
        guard line.terms == .onBooking else { return .zero }
        let there = line.returnable(beside: asked)
        switch by {
        case .nothing: return .zero
        case .all: return there
        case .days:
            let total = line.span.from.days(until: line.span.to) + 1
            let used = line.span.from.days(until: day) + 1 + noticeDays
            let unused = min(max(total - used, 0), total)
            return there.times(Int64(unused), over: Int64(total), roundedDown: true)
        }
    }
}

/// A part of what is asked back, by where its money stands.
package struct RequestedPart: Hashable, Sendable {
    package let invoice: ID?
    package let payment: ID?
    package let pence: Pence

    package init(invoice: ID?, payment: ID?, pence: Pence) {
        self.invoice = invoice
        self.payment = payment
        self.pence = pence
    }
}

extension [RequestedPart] {
    /// Takes an amount of what stands: what was not invoiced first, since nobody need send anything
    /// back for it, then what is owed, then what is paid.
    ///
    /// - Parameters:
    ///   - amount: what is asked back.
    ///   - standing: in the order in which it is taken.
    package init(taking amount: Pence, of standing: [RequestedPart]) {
        var rest = amount
        self = standing.compactMap { part in
            let pence = Swift.min(rest, part.pence)
            guard pence > .zero else { return nil }
            rest = rest - pence
            return RequestedPart(invoice: part.invoice, payment: part.payment, pence: pence)
        }
    }
}
