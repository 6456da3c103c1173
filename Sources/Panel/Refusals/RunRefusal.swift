package import Money

/// About payment runs and their payments, in the order they are looked at.
package enum RunRefusal: Refusing {
    case nothingToPay([Unpayable])
    case inAnotherRun
    case notDraft(RunState)
    case nothingLeft
    case ownRun
    case ownMatch([String])
    case accountChanged([String])
    case secondLookNeeded([String])
    case ownLook([String])
    case notPending(PaymentState)
    case ownRunLooked
    case ownMatchLooked([String])
    case alreadyFound(SecondLook.Finding)
    case notApproved(RunState)
    case unknownColumn(String)
    case constantIncomplete(String)
    case headingTaken(String)
    case noSupplierNumber([String])
    case notExported(RunState)
    case exportedAlready

    /// A provider that has something to be paid, and why it cannot be.
    package struct Unpayable: Hashable, Sendable {
        package let provider: String
        package let why: Why
        package let total: Pence

        package enum Why: Hashable, Sendable {
            case noAccount
            case proposed(String)
            case cooling(String, until: Day)
        }

        package init(provider: String, why: Why, total: Pence) {
            self.provider = provider
            self.why = why
            self.total = total
        }

        package var code: String {
            switch why {
            case .noAccount: "no-bank-account"
            case .proposed: "bank-not-approved"
            case .cooling: "bank-cooling-off"
            }
        }

        package var sentence: String {
            switch why {
            case .noAccount: "\(provider) has no bank account: “bank propose” one."
            case .proposed(let account): "\(account) of \(provider) is not approved yet."
            case .cooling(let account, let day):
                "\(account) of \(provider) cools off until \(day)."
            }
        }
    }

    package var code: String {
        switch self {
        case .nothingToPay: "nothing-to-pay"
        case .inAnotherRun: "in-payment-run"
        case .notDraft: "run-not-draft"
        case .nothingLeft: "run-empty"
        case .ownRun: "own-run"
        case .ownMatch: "own-match"
        case .accountChanged: "bank-account-changed"
        case .secondLookNeeded: "second-look-needed"
        case .ownLook: "own-look"
        case .notPending: "payment-not-pending"
        case .ownRunLooked: "own-run"
        case .ownMatchLooked: "own-match"
        case .alreadyFound: "already-looked-at"
        case .notApproved: "run-not-approved"
        case .unknownColumn: "unknown-ledger-column"
        case .constantIncomplete: "ledger-constant-incomplete"
        case .headingTaken: "ledger-heading-taken"
        case .noSupplierNumber: "supplier-number-missing"
        case .notExported: "run-not-exported"
        case .exportedAlready: "run-exported"
        }
    }

    package var sentence: String {
        switch self {
        case .nothingToPay(let providers):
            "No matched invoice can be paid: all are paid, held, in a run or not due by then."
                + providers.map { " " + $0.sentence }.joined()
        case .inAnotherRun: "Another run took these invoices a moment ago: draft again."
        case .notDraft(let state): "This run is \(state.rawValue): only a draft can be changed."
        case .nothingLeft: "Nothing is left in this run: cancel it."
        case .ownRun: "You drafted this run: another payer must approve it."
        case .ownMatch(let invoices):
            "You matched \(invoices.joined(separator: ", ")): another payer must approve this run."
        case .accountChanged(let payments):
            "The bank account changed since the draft: \(payments.joined(separator: ", ")). "
                + "Cancel the run and draft it again."
        case .secondLookNeeded(let payments):
            "Another officer must look at \(payments.joined(separator: ", ")) first: "
                + "“payment look”."
        case .ownLook(let payments):
            "You looked at \(payments.joined(separator: ", ")): another payer must approve this "
                + "run."
        case .notPending(let state): "This payment is \(state.rawValue): it is too late for that."
        case .ownRunLooked: "You drafted this run: another officer must look at it."
        case .ownMatchLooked(let invoices):
            "You matched \(invoices.joined(separator: ", ")): another officer must look at it."
        case .alreadyFound(let finding): "This payment was found \(finding.rawValue) already."
        case .notApproved(let state): "This run is \(state.rawValue): it must be approved first."
        case .unknownColumn(let code):
            "“\(code)” is no column of the ledger's file: a column is one of "
                + LedgerField.allCases.map(\.rawValue).joined(separator: ", ")
                + ", or “constant-” and a word."
        case .constantIncomplete(let code):
            "The label of \(code) is a heading and what stands under it in every row: "
                + "“Company = 01”."
        case .headingTaken(let code):
            "The column \(code) has that heading: give this one another."
        case .noSupplierNumber(let providers):
            "The ledger's file asks for supplier numbers, and there is none of "
                + "\(providers.joined(separator: ", ")): finance gives it one first."
        case .notExported(let state):
            "This run is \(state.rawValue): it must go to the ledger first."
        case .exportedAlready:
            "This run went to the ledger: what was not paid comes back with the bank's file."
        }
    }

    package var parts: [RefusedPart] {
        guard case .nothingToPay(let providers) = self else { return [] }
        return providers.map { provider in
            RefusedPart(
                of: provider.provider,
                code: provider.code,
                sentence: provider.sentence,
                next: Role.finance.rawValue
            )
        }
    }
}
