import Casework
import Panel

/// Where everybody begins: what waits for them, by how many.
enum HomePage {
    static let routes: [Route] = [
        .get("/", .signedIn) { asked in
            let waiting = try await asked.look(Queues()).queues
            var model = HomeModel(asked.page("Start"), "What waits for you")
            let cards = waiting.compactMap { queue in
                Waiting(rawValue: queue.queue).map { card($0, queue.waiting, only: queue.only) }
            }
            // What there is to do comes first, in the order of the queues.
            model.queues = cards.filter { !$0.isEmpty } + cards.filter(\.isEmpty)
            let isIdle = cards.allSatisfy(\.isEmpty)
            model.greeting = isIdle ? "Nothing waits for you now." : nil
            model.actions = asked.ways(offers)
            return asked.website.page("home", model)
        }
    ]

    /// What people come to do, beside what waits.
    private static let offers =
        [
            ListPage.Offer(
                text: "Log a session",
                href: "/sessions/log",
                act: .recordSession,
                isForProviders: true
            )
        ] + ProviderInvoicePages.offers.dropLast() + [
            ListPage.Offer(text: "Raise a concern", href: "/concerns/new", act: .raiseConcern),
            ListPage.Offer(text: "Add an officer", href: "/officers/new", act: .addOfficer),
        ]

    private static func card(_ queue: Waiting, _ count: Int, only: String?) -> HomeModel.Queue {
        let words = queue.words
        let own = count == 1 ? only.flatMap(Reference.path) : nil
        return HomeModel.Queue(
            words.title,
            count,
            own ?? words.href,
            text: count == 0 ? nil : words.text,
            tag: count == 0 ? nil : words.tag
        )
    }
}

extension Waiting {
    /// How a queue reads, and where it is worked off.
    fileprivate var words: (title: String, href: String, text: String?, tag: Tag?) {
        switch self {
        case .overdueConcerns:
            (
                "Concerns overdue", "/concerns?state=overdue",
                "Nobody acknowledged them in time. See to them now.", Tag("overdue", .red)
            )
        case .newConcerns: ("New concerns", "/concerns?state=raised", "To acknowledge", nil)
        case .openConcerns:
            ("Concerns being seen to", "/concerns?state=acknowledged", "To close", nil)
        case .ownConcerns:
            ("Your concerns without an answer", "/concerns", "Not acknowledged yet", nil)
        case .openSittings: ("Open sittings", "/sittings", nil, nil)
        case .casesToDecide:
            ("Cases to decide", "/sittings/now", "Proposed, or put off before", nil)
        case .emptyHeads:
            (
                "Budget heads nearly empty", "/funds", "A tenth or less is still free",
                Tag("look", .amber)
            )
        case .sessionsToAccept:
            ("Sessions to accept", "/sessions/accept", "Recorded, not accepted", nil)
        case .packagesToComplete:
            (
                "Packages to complete", "/packages/unreported", "Over, without an end report",
                nil
            )
        case .followUpsDue, .ownFollowUps:
            ("Has it lasted?", "/follow-ups?due=yes", "Starts to ask about now", nil)
        case .erasuresToApprove:
            ("Erasures to approve", "/erasures?state=proposed", "Two officers erase", nil)
        case .exceptionsRunning:
            (
                "Exceptions running", "/rules/exceptions", "One person does what two should",
                Tag("look", .amber)
            )
        case .rulesToCome: ("Rule changes to come", "/rules", "From a later day on", nil)
        case .invitations:
            ("Invitations not taken up", "/officers", "No password was chosen yet", nil)
        case .invoicesToMatch, .invoicesMismatched, .invoicesHeld, .providersToApprove,
            .banksToApprove, .checksLapsing, .monthsToClose, .runsToApprove, .secondLooks,
            .runsToExport,
            .runsToConfirm, .invoicesToPay, .paymentsReturned, .returnsDue, .returnsToAccept:
            wordsOfMoney
        case .ordersToStart, .sessionsToReport, .sessionsToInvoice, .invoicesReturned,
            .ownPaymentsReturned, .invoicesUnpaid, .lastOutcomes:
            wordsOfProviders
        }
    }

    private var wordsOfMoney: (title: String, href: String, text: String?, tag: Tag?) {
        switch self {
        case .invoicesToMatch:
            ("Invoices to match", "/invoices?state=received", "Received, not held", nil)
        case .invoicesMismatched:
            (
                "Invoices that do not match", "/invoices?state=mismatched",
                "Not what was ordered and delivered", Tag("look", .amber)
            )
        case .invoicesHeld:
            ("Invoices held", "/invoices?state=held", "Their days stand still", Tag("held", .amber))
        case .providersToApprove:
            (
                "Providers to approve", "/providers?waiting=providers-to-approve",
                "Every check is there", nil
            )
        case .banksToApprove:
            (
                "Bank accounts to approve", "/providers?waiting=banks-to-approve",
                "Call back first", nil
            )
        case .checksLapsing:
            (
                "Checks lapsing", "/providers?waiting=checks-lapsing",
                "Lapsed, or within \(CheckState.soonDays) days", Tag("lapsing", .amber)
            )
        case .monthsToClose: ("Months to close", "/periods", "Over, and still open", nil)
        case .runsToApprove:
            ("Runs to approve", "/runs?state=draft", "Not by whoever drafted them", nil)
        case .secondLooks:
            ("Second looks", "/runs", "Somebody else looks before they are paid", nil)
        case .runsToExport: ("Runs to export", "/runs?state=approved", nil, nil)
        case .runsToConfirm:
            ("Runs to confirm", "/runs?state=exported", "Send in what the bank says", nil)
        case .paymentsReturned:
            (
                "Payments the bank sent back", "/payments?state=bounced",
                "Owed again, and in no run yet", Tag("bounced", .red)
            )
        case .returnsDue:
            ("Returns due", "/returns", "Their quarter is over", nil)
        case .returnsToAccept:
            (
                "Returns to sign a second time", "/returns?state=submitted",
                "Somebody else submitted them", nil
            )
        default: ("Invoices to pay", "/invoices?state=matched", "Matched, in no run yet", nil)
        }
    }

    private var wordsOfProviders: (title: String, href: String, text: String?, tag: Tag?) {
        switch self {
        case .ordersToStart:
            ("Orders to start", "/orders?state=to-start", "Nothing reported yet", nil)
        case .sessionsToReport:
            (
                "Lines with sessions to report", "/invoices/preflight",
                "Fewer than their days expect by now", nil
            )
        case .lastOutcomes:
            (
                "Last outcomes to report", "/orders?state=to-report",
                "Packages that are over", nil
            )
        case .sessionsToInvoice:
            ("Sessions to invoice", "/invoices/preflight", "Accepted, on no invoice", nil)
        case .invoicesReturned:
            (
                "Invoices that came back", "/invoices?state=rejected", "In the last 90 days",
                Tag("look", .amber)
            )
        case .ownPaymentsReturned:
            (
                "Payments that the bank sent back", "/invoices/money",
                "Check the account that you are paid to", Tag("look", .amber)
            )
        default:
            ("Invoices not paid yet", "/invoices?state=unpaid", "Received or matched", nil)
        }
    }
}
