package import Money

/// What the bank's file says of one payment.
package struct BankRow: Hashable, Sendable {
    package enum Status: String, Choice {
        case paid
        case bounced
    }

    /// As a spreadsheet numbers it.
    package let number: Int
    package let payment: String
    package let amount: Pence
    package let status: Status
    /// Needed where it was paid.
    package let on: Day?
    package let bankReference: String?

    package init(
        number: Int,
        payment: String,
        amount: Pence,
        status: Status,
        on day: Day?,
        bankReference: String?
    ) {
        self.number = number
        self.payment = payment
        self.amount = amount
        self.status = status
        on = day
        self.bankReference = bankReference
    }
}

/// What the bank's file and the run do not agree on: nothing moves for it.
package struct BankDifference: Hashable, Sendable {
    package enum What: String, Choice {
        /// No payment of this run.
        case unknown = "unknown-payment"
        case amount = "amount-differs"
        /// Stopped or cancelled before it went out.
        case notSent = "not-sent"
        /// It came back before; pay it with another run.
        case bounced = "bounced-before"
        /// All of it was taken back already.
        case nothingLeft = "nothing-left"
        /// What is owed again of it is on its way in another run.
        case inAnotherRun = "in-payment-run"
        /// Dated before the run went to the ledger.
        case early = "paid-before-export"
        /// Still to be confirmed.
        case missing = "not-in-file"

        package var sentence: String {
            switch self {
            case .unknown: "No payment of this run."
            case .amount: "The amounts differ: nothing was moved."
            case .notSent: "It was stopped or cancelled before the run went out."
            case .bounced: "It came back before: another run pays its invoices."
            case .nothingLeft: "All of it was taken back already: nothing was moved."
            case .inAnotherRun:
                "Another run pays what was owed again of it: once that is confirmed or cancelled, "
                    + "“payment write-back” takes the rest back."
            case .early: "The bank's day is before the run went to the ledger."
            case .missing: "Not in the file: still to be confirmed."
            }
        }
    }

    package let payment: String
    package let what: What
    package let expected: Pence?
    package let found: Pence?

    package init(payment: String, what: What, expected: Pence?, found: Pence?) {
        self.payment = payment
        self.what = what
        self.expected = expected
        self.found = found
    }
}

/// A payment as it meets the bank's file.
package struct ConfirmableFacts: Hashable, Sendable {
    package let reference: String
    package let state: PaymentState
    /// With VAT.
    package let total: Pence
    package let exportedOn: Day
    /// What of it, net, has not come back; of one that is paid.
    package let left: Pence
    /// Another payment, still to go out, pays an invoice of it.
    package let isInAnotherRun: Bool

    package init(
        reference: String,
        state: PaymentState,
        total: Pence,
        exportedOn: Day,
        left: Pence,
        isInAnotherRun: Bool
    ) {
        self.reference = reference
        self.state = state
        self.total = total
        self.exportedOn = exportedOn
        self.left = left
        self.isInAnotherRun = isInAnotherRun
    }

    package enum Outcome: Hashable, Sendable {
        case pay(on: Day)
        /// Never left, or came back before it was paid.
        case bounce
        /// Came back after it was paid.
        case sendBack
        /// Confirmed before, with the same.
        case nothing
        case differs(BankDifference)
    }

    /// What comes of a row about this payment.
    package func outcome(of row: BankRow) -> Outcome {
        guard row.amount == total else { return differs(.amount, found: row.amount) }
        switch (state, row.status) {
        case (.stopped, _), (.cancelled, _): return differs(.notSent, found: row.amount)
        case (.bounced, .bounced), (.paid, .paid): return .nothing
        case (.bounced, .paid): return differs(.bounced, found: row.amount)
        case (.paid, .bounced):
            guard left > .zero else { return differs(.nothingLeft, found: row.amount) }
            guard !isInAnotherRun else { return differs(.inAnotherRun, found: row.amount) }
            return .sendBack
        case (.pending, .bounced): return .bounce
        case (.pending, .paid):
            guard let on = row.on, on >= exportedOn else {
                return differs(.early, found: row.amount)
            }
            return .pay(on: on)
        }
    }

    /// Nothing in the file is about this payment.
    package var missing: BankDifference? {
        state == .pending
            ? BankDifference(payment: reference, what: .missing, expected: total, found: nil) : nil
    }

    private func differs(_ what: BankDifference.What, found: Pence) -> Outcome {
        .differs(
            BankDifference(payment: reference, what: what, expected: total, found: found)
        )
    }
}
