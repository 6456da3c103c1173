import Database
import Money
import Panel

// Who is paid, by whom, and what keeps it waiting.
extension Queues {
    static func received(held: Bool) -> Query<Count> {
        let isHeld: SQL = """
            EXISTS (SELECT 1 FROM invoice_holds h
                WHERE h.invoice_id = i.id AND h.released_on IS NULL)
            """
        return held
            ? these("i.ref", "invoices i WHERE \(isHeld)")
            : these(
                "i.ref",
                "invoices i WHERE i.state = \(InvoiceState.received) AND NOT \(isHeld)"
            )
    }

    static func providers(_ scope: Scope) -> Query<Count> {
        these("p.ref", "providers p WHERE \(isApprovable(scope))")
    }

    /// Has every check that is needed today, and waits for finance.
    private static func isApprovable(_ scope: Scope) -> SQL {
        """
        p.standing = \(Standing.proposed) AND NOT EXISTS (
            SELECT 1 FROM (\(neededChecks(scope))) AS needed
            WHERE NOT EXISTS (SELECT 1 FROM provider_checks k
                WHERE k.provider_id = p.id AND k.kind = needed.code
                    AND k.expires_on >= \(scope.today) AND \(Checks.stands)))
        """
    }

    /// Needed checks that have lapsed or soon do, of providers that are approved or have something
    /// to deliver still.
    static func checks(_ scope: Scope) -> Query<Count> {
        these(
            "p.ref",
            """
            providers p JOIN (\(neededChecks(scope))) AS needed ON 1 = 1
            WHERE \(isLapsing(scope))
            """
        )
    }

    private static func isLapsing(_ scope: Scope) -> SQL {
        """
        (p.standing = \(Standing.approved) OR EXISTS (
            SELECT 1 FROM lines l JOIN line_balances b ON b.line_id = l.id
            WHERE l.provider_id = p.id AND b.stage = \(Stage.committed) AND b.pence > 0))
        AND NOT EXISTS (SELECT 1 FROM provider_checks k WHERE k.provider_id = p.id
                AND k.kind = needed.code AND k.expires_on > \(scope.soon)
                AND \(Checks.stands))
        """
    }

    /// The providers that a queue is about, of `providers` as p; nil for a queue of other things.
    static func ofProviders(_ queue: Waiting, _ scope: Scope) -> SQL? {
        switch queue {
        case .providersToApprove: isApprovable(scope)
        case .checksLapsing:
            """
            EXISTS (SELECT 1 FROM (\(neededChecks(scope))) AS needed WHERE \(isLapsing(scope)))
            """
        case .banksToApprove:
            """
            EXISTS (SELECT 1 FROM bank_accounts b
                WHERE b.provider_id = p.id AND b.state = \(BankAccount.State.proposed))
            """
        default: nil
        }
    }

    private static func neededChecks(_ scope: Scope) -> SQL {
        """
        SELECT code FROM (
            SELECT code, family, valid_to, row_number() OVER (PARTITION BY code
                ORDER BY valid_from DESC, event_number DESC) AS age
            FROM codes WHERE list = 'check' AND valid_from <= \(scope.today)
        ) AS known
        WHERE age = 1 AND family = 'needed' AND (valid_to IS NULL OR valid_to >= \(scope.today))
        """
    }

    /// Months that are over and not closed.
    static func months(_ scope: Scope) -> Query<Count> {
        let today = scope.today
        return Periods.books.map { books in
            var month = books.next(today: today)
            var count = 0
            while month.isOver(on: today), count < 120 {
                count += 1
                month = month.next
            }
            return Count(waiting: count, only: nil)
        }
    }

    static func runs(_ state: RunState) -> Query<Count> {
        these("ref", "payment_runs WHERE state = \(state)")
    }

    static let secondLooks = these(
        "y.ref",
        """
        second_looks k JOIN payments y ON y.id = k.payment_id
        WHERE k.looked_by IS NULL AND y.state = 'pending'
        """
    )

    /// Matched, not held, and in no run that goes on.
    static let toPay = these(
        "i.ref",
        """
        invoices i WHERE i.state = \(InvoiceState.matched)
            AND NOT EXISTS (SELECT 1 FROM invoice_holds h
                WHERE h.invoice_id = i.id AND h.released_on IS NULL)
            AND NOT EXISTS (SELECT 1 FROM run_invoices v JOIN payments y ON y.id = v.payment_id
                WHERE v.invoice_id = i.id AND y.state IN ('pending', 'paid'))
        """
    )

    /// Sent back by the bank, owed again, and in no run that goes on.
    static let paymentsReturned = these(
        "y.ref",
        """
        payments y WHERE y.state = \(PaymentState.bounced)
            AND EXISTS (SELECT 1 FROM run_invoices v JOIN invoices i ON i.id = v.invoice_id
                WHERE v.payment_id = y.id AND i.state = \(InvoiceState.matched)
                    AND NOT EXISTS (SELECT 1 FROM run_invoices w
                        WHERE w.invoice_id = i.id AND w.live = 1))
        """
    )
}
