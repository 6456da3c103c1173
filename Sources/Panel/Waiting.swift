/// What waits for somebody, and for whom: the queues of the page that everybody begins with.
package enum Waiting: String, Choice {
    case overdueConcerns = "concerns-overdue"
    case newConcerns = "concerns-new"
    case openConcerns = "concerns-open"
    case ownConcerns = "concerns-unanswered"
    case openSittings = "sittings-open"
    case casesToDecide = "cases-to-decide"
    case emptyHeads = "heads-near-empty"
    case sessionsToAccept = "sessions-to-accept"
    case packagesToComplete = "packages-to-complete"
    case followUpsDue = "follow-ups-due"
    case erasuresToApprove = "erasures-to-approve"
    case invoicesToMatch = "invoices-to-match"
    case invoicesMismatched = "invoices-mismatched"
    case invoicesHeld = "invoices-held"
    case providersToApprove = "providers-to-approve"
    case banksToApprove = "banks-to-approve"
    case checksLapsing = "checks-lapsing"
    case monthsToClose = "months-to-close"
    case runsToApprove = "runs-to-approve"
    case secondLooks = "second-looks"
    case runsToExport = "runs-to-export"
    case runsToConfirm = "runs-to-confirm"
    case invoicesToPay = "invoices-to-pay"
    case paymentsReturned = "payments-returned"
    case returnsDue = "returns-due"
    case returnsToAccept = "returns-to-accept"
    case ordersToStart = "orders-to-start"
    case sessionsToReport = "sessions-to-report"
    case sessionsToInvoice = "sessions-to-invoice"
    case lastOutcomes = "last-outcomes-to-report"
    case invoicesReturned = "invoices-returned"
    case ownPaymentsReturned = "own-payments-returned"
    case invoicesUnpaid = "invoices-unpaid"
    case ownFollowUps = "follow-ups-to-answer"
    case exceptionsRunning = "exceptions-running"
    case rulesToCome = "rules-to-come"
    case invitations = "invitations"

    /// Those that are about providers, so that a list of them can be narrowed to one.
    package static let ofProviders: [Waiting] = [
        .providersToApprove, .banksToApprove, .checksLapsing,
    ]

    /// Whose it is.
    package var roles: Set<Role> {
        switch self {
        case .overdueConcerns: [.chair, .coordinator]
        case .newConcerns, .openConcerns: [.coordinator]
        case .openSittings, .erasuresToApprove: [.chair, .coordinator]
        case .casesToDecide, .emptyHeads: [.chair]
        case .sessionsToAccept, .packagesToComplete, .followUpsDue: [.coordinator]
        case .invoicesToMatch, .invoicesMismatched, .invoicesHeld, .providersToApprove,
            .banksToApprove, .monthsToClose:
            [.finance]
        case .checksLapsing: [.coordinator, .finance]
        case .paymentsReturned: [.finance, .payer]
        case .returnsDue: [.finance]
        case .returnsToAccept: [.finance, .administrator]
        case .runsToApprove, .secondLooks, .runsToExport, .runsToConfirm, .invoicesToPay: [.payer]
        case .ordersToStart, .sessionsToReport, .sessionsToInvoice, .invoicesReturned,
            .ownPaymentsReturned, .invoicesUnpaid, .ownConcerns, .lastOutcomes, .ownFollowUps:
            [.provider]
        case .exceptionsRunning, .rulesToCome: [.administrator, .auditor]
        case .invitations: [.administrator]
        }
    }
}

extension Officer {
    package var queues: [Waiting] {
        Waiting.allCases.filter { !roles.isDisjoint(with: $0.roles) }
    }
}
