package import Database
package import Money
package import Panel

/// How much of each kind waits, each counted by one statement.
package enum Queues {
    package struct Count: Hashable, Sendable {
        package let waiting: Int
        /// One of them, where it is the only one; nil for what has no reference.
        package let only: String?

        package init(waiting: Int, only: String?) {
            self.waiting = waiting
            self.only = only
        }
    }

    /// Whose queues, and when.
    package struct Scope: Sendable {
        package let today: Day
        package let now: Instant
        package let officer: ID
        /// The provider whose own they are; nobody's where it is nil.
        package let provider: ID?

        package init(today: Day, now: Instant, officer: ID, provider: ID?) {
            self.today = today
            self.now = now
            self.officer = officer
            self.provider = provider
        }

        /// A check that does not hold until after then should be seen to.
        var soon: Day { today.adding(days: CheckState.soonDays) }
    }

    /// Nil for what no statement can count.
    package static func count(_ queue: Waiting, _ scope: Scope) -> Query<Count>? {
        switch queue {
        case .overdueConcerns: concerns(.overdue, scope)
        case .newConcerns: concerns(.raised, scope)
        case .openConcerns: concerns(.acknowledged, scope)
        case .ownConcerns: ownConcerns(scope)
        case .openSittings: these("s.ref", Sittings.open)
        case .casesToDecide: cases
        case .emptyHeads: emptyHeads(scope)
        case .sessionsToAccept: sessionsToAccept
        case .followUpsDue: followUps(scope, of: nil)
        case .erasuresToApprove: these("x.ref", Erasures.unsettled)
        case .packagesToComplete: these("p.ref", EndReports.over(before: scope.today))
        case .lastOutcomes: lastOutcomes(scope)
        case .invoicesToMatch: received(held: false)
        case .invoicesMismatched, .returnsDue: nil
        case .returnsToAccept: returnsToAccept(scope)
        case .invoicesHeld: received(held: true)
        case .providersToApprove: providers(scope)
        case .banksToApprove:
            these("CAST(NULL AS text)", "bank_accounts WHERE state = \(BankAccount.State.proposed)")
        case .checksLapsing: checks(scope)
        case .monthsToClose: months(scope)
        case .runsToApprove: runs(.draft)
        case .runsToExport: runs(.approved)
        case .runsToConfirm: runs(.exported)
        case .secondLooks: secondLooks
        case .invoicesToPay: toPay
        case .paymentsReturned: paymentsReturned
        case .ordersToStart: ordersToStart(scope)
        case .sessionsToReport, .sessionsToInvoice: nil
        case .invoicesReturned: returned(scope)
        case .ownPaymentsReturned: ownPaymentsReturned(scope)
        case .invoicesUnpaid: unpaid(scope)
        case .ownFollowUps: followUps(scope, of: scope.provider ?? ID("none"))
        case .exceptionsRunning:
            these(
                "ref",
                "hand_exceptions WHERE ended_event IS NULL AND expires_on >= \(scope.today)"
            )
        case .rulesToCome: rulesToCome(scope)
        case .invitations:
            these("CAST(NULL AS text)", "credentials WHERE invited_until >= \(scope.today)")
        }
    }

    /// Counts what a FROM clause holds.
    static func these(_ reference: SQL, _ from: SQL) -> Query<Count> {
        .one("SELECT count(*) AS waiting, min(\(reference)) AS first FROM \(from)") { row in
            let (count, first): (Int, String?) = (try row["waiting"], try row["first"])
            return Count(waiting: count, only: count == 1 ? first : nil)
        }
    }
}

// The panel and its cases
extension Queues {
    private static func concerns(_ state: ConcernState, _ scope: Scope) -> Query<Count> {
        these("c.ref", "\(concern) WHERE \(Concerns.isIn(state, at: scope.now))")
    }

    private static func ownConcerns(_ scope: Scope) -> Query<Count> {
        these(
            "c.ref",
            """
            \(concern) JOIN officers r ON r.id = c.raised_by
            WHERE r.provider_id = \(scope.provider) AND a.concern_id IS NULL
            """
        )
    }

    private static let concern: SQL = """
        concerns c
        LEFT JOIN concern_acknowledgements a ON a.concern_id = c.id
        LEFT JOIN concern_closures k ON k.concern_id = c.id
        """

    private static let cases = these("ref", "packages WHERE \(Packages.toDecide)")

    /// A tenth or less of what was ever there is still free.
    private static func emptyHeads(_ scope: Scope) -> Query<Count> {
        these(
            "CAST(NULL AS text)",
            """
            (SELECT a.fund_id, a.head,
                sum(CASE a.stage WHEN \(Stage.available) THEN a.pence ELSE 0 END) AS spare,
                sum(a.pence) AS whole
            FROM accounts a JOIN funds f ON f.id = a.fund_id
            WHERE f.from_on <= \(scope.today) AND f.to_on >= \(scope.today)
                AND a.stage IN (\(Stage.available), \(Stage.held), \(Stage.committed),
                    \(Stage.delivered), \(Stage.invoiced), \(Stage.paid))
            GROUP BY a.fund_id, a.head) AS heads
            WHERE whole > 0 AND spare * 10 <= whole
            """
        )
    }

    private static let sessionsToAccept = these(
        "s.ref",
        """
        sessions s \(Sessions.joins)
        WHERE \(Sessions.state) = \(SessionState.recorded)
        """
    )

    /// - Parameter provider: whose own; everybody's where it is nil.
    private static func followUps(_ scope: Scope, of provider: ID?) -> Query<Count> {
        let own: SQL = provider.map { "f.provider_id = \($0) AND " } ?? ""
        return these(
            "f.ref",
            """
            follow_ups f LEFT JOIN follow_up_answers a ON a.follow_up_id = f.id
            WHERE \(own)\(FollowUps.isToAsk(on: scope.today))
            """
        )
    }

    private static func rulesToCome(_ scope: Scope) -> Query<Count> {
        these(
            "CAST(NULL AS text)",
            """
            (SELECT valid_from FROM settings WHERE valid_from > \(scope.today)
            UNION ALL SELECT valid_from FROM limits WHERE valid_from > \(scope.today)
            UNION ALL SELECT valid_from FROM codes WHERE valid_from > \(scope.today)
            UNION ALL SELECT valid_from FROM charge_shares WHERE valid_from > \(scope.today))
                AS rules
            """
        )
    }
}
