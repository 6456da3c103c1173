import Money
import Panel
import Store

/// A run's payments as they meet the bank's file: what each row does, and what nobody agrees on.
struct Reckoning {
    struct Paid {
        let payment: Payments.Payment
        let row: BankRow
        /// The bank's day.
        let on: Day
    }

    private(set) var paid: [Paid] = []
    private(set) var bounced: [(payment: Payments.Payment, row: BankRow)] = []
    /// Paid before, and now come back.
    private(set) var sentBack: [(payment: Payments.Payment, row: BankRow)] = []
    private(set) var differences: [BankDifference] = []
    private let returned: Returned
    /// Nothing is left to be confirmed.
    let isComplete: Bool

    init(_ rows: [BankRow], _ run: Runs.Run, exportedOn: Day, at desk: Desk) throws {
        let payments = try desk.fetch(Payments.of(run: run.id))
        let theirs = Dictionary(payments.map { ($0.reference, $0) }, uniquingKeysWith: { $1 })
        let bouncing = Set(rows.filter { $0.status == .bounced }.map(\.payment))
        let returned = try Returned(
            payments.filter { $0.state == .paid && bouncing.contains($0.reference) },
            at: desk
        )
        self.returned = returned
        var settled: Set<ID> = []
        for row in rows {
            guard let payment = theirs[row.payment] else {
                differences.append(
                    BankDifference(
                        payment: row.payment,
                        what: .unknown,
                        expected: nil,
                        found: row.amount
                    )
                )
                continue
            }
            switch payment.confirmable(exportedOn, returned).outcome(of: row) {
            case .pay(let on): paid.append(Paid(payment: payment, row: row, on: on))
            case .bounce: bounced.append((payment, row))
            case .sendBack: sentBack.append((payment, row))
            case .nothing: break
            case .differs(let difference):
                differences.append(difference)
                continue
            }
            settled.insert(payment.id)
        }
        let named = Set(rows.map(\.payment))
        let silent = payments.filter { !named.contains($0.reference) }
        differences += silent.compactMap { $0.confirmable(exportedOn, returned).missing }
        isComplete = payments.allSatisfy { $0.state != .pending || settled.contains($0.id) }
    }

    /// The references of the payments that the file sends back.
    var cameBack: [String] {
        bounced.map(\.payment.reference) + sentBack.map(\.payment.reference)
    }

    /// Moves the money and says so of the payments.
    ///
    /// - Returns: the references of the corrections that were made.
    func settle(at desk: Desk) throws -> [String] {
        try pay(at: desk)
        desk.save(
            Payments.bounce(
                bounced.map { (id: $0.payment.id, bankReference: $0.row.bankReference) },
                event: desk.event
            )
        )
        return try sendBack(at: desk)
    }

    private func pay(at desk: Desk) throws {
        guard let run = paid.first?.payment.run else { return }
        let lines = Dictionary(
            grouping: try desk.fetch(Payments.lines(ofRun: run)),
            by: \.payment
        )
        for paid in paid {
            // A closed month keeps its figures: the money moves in the open one.
            let on = desk.books.open(on: paid.on)
            desk.move((lines[paid.payment.id] ?? []).map { $0.movement(on: on) })
        }
        desk.save(
            Payments.pay(
                paid.map { paid in
                    Payments.Paid(
                        id: paid.payment.id,
                        on: paid.on,
                        postedOn: desk.books.open(on: paid.on),
                        bankReference: paid.row.bankReference
                    )
                },
                event: desk.event
            )
        )
    }

    private func sendBack(at desk: Desk) throws -> [String] {
        let back = try sentBack.map { payment, row in
            guard let postedOn = payment.postedOn else {
                preconditionFailure("what is paid says when")
            }
            // On the bank's day if it says one, and never in a closed month.
            let on = desk.books.open(on: max(row.on ?? desk.today, postedOn))
            return (
                payment: payment.id,
                correcting: try returned.correcting(payment, row, since: postedOn, on: on)
            )
        }
        let made = try desk.correct(back.map(\.correcting))
        desk.reopen(back)
        return made.flatMap(\.self).map(\.reference)
    }
}

extension Payments.Payment {
    fileprivate func confirmable(_ exportedOn: Day, _ returned: Returned) -> ConfirmableFacts {
        ConfirmableFacts(
            reference: reference,
            state: state,
            total: total,
            exportedOn: exportedOn,
            left: returned.left(of: self),
            isInAnotherRun: returned.isInAnotherRun(self)
        )
    }
}

extension Payments.PaidLine {
    fileprivate func movement(on day: Day) -> Movement {
        Movement(
            .pay,
            pence,
            fund: fund,
            head: head,
            promise: promise,
            reason: "paid",
            on: day
        )
    }
}
