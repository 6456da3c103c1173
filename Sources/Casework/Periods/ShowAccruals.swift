package import Money
package import Panel
import Reports
import Store

/// Where the books stand at the end of a day: what was delivered and not invoiced, what was invoiced
/// and not paid, and whether the funder owes or has paid ahead.
///
/// A commitment is no accrual: what is not delivered stands apart. Committed, accepted, invoiced and
/// paid are together what was promised by the day. Once the month is closed, nothing of it changes:
/// what was recorded or accepted after that belongs to the open month.
package struct ShowAccruals: LookUp {
    package static let act = Act.seeMoney

    /// Today unless said; usually the last day of a month.
    package var at: String?

    package init(at: String? = nil) {
        self.at = at
    }

    package struct Answer: Codable, Sendable {
        package let at: Day
        package let funds: [Fund]
        /// What was put right in this month, up to the day, of months that were closed before: it
        /// stands in the figures above.
        package let adjustments: [ShownAdjustment]
    }

    package struct Fund: Codable, Sendable {
        package let fund: String
        /// Delivered, invoiced and paid, and what was delivered without having been accepted in
        /// time.
        package let earnedPence: Pence
        package let receivedPence: Pence
        /// Cash that came with what was carried into the fund, and was received ahead there.
        package let broughtPence: Pence
        /// Of what was received ahead: what went back to the funder, and what was carried on.
        package let returnedPence: Pence
        package let carriedPence: Pence
        /// Earned and not received.
        package let debtorPence: Pence
        /// Received, and neither earned nor returned nor carried.
        package let inAdvancePence: Pence
        package let heads: [Head]
    }

    package struct Head: Codable, Sendable {
        package let head: String
        /// By the day of the service, though it was accepted later.
        package let acceptedNotInvoicedPence: Pence
        /// Recorded and not accepted: an estimate of its own, what accepting all of it would
        /// deliver.
        package let recordedNotAcceptedPence: Pence
        package let invoicedNotPaidPence: Pence
        package let paidPence: Pence
        /// Promised and not delivered, by the day of the service too.
        package let committedPence: Pence
        /// Delivered by the day and accepted after it: the fund's position of the day has it
        /// committed still.
        package let acceptedLaterPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let day = try at.map { try Input.pastDay($0, today: desk.today) } ?? desk.today
        let (funds, standings, late, received, carried, adjustments) = try desk.fetch(
            Funds.all(upTo: nil),
            Positions.asAt(day, fund: nil),
            Accruals.late(after: day),
            Accruals.received(upTo: day),
            Positions.carried(upTo: day),
            Adjustments.moved(from: Month(of: day).first, to: day)
        )
        let recorded = try recorded(upTo: day, at: desk)
        let byFund = Dictionary(grouping: standings, by: \.fund)
        let heads = funds.reduce(into: [ID: [Head]]()) { heads, entered in
            let id = entered.fund.id
            heads[id] = Self.heads(byFund[id] ?? [], late.of(id), recorded.of(id))
        }
        let cash = FunderCash.standings(
            of: funds.map { entered in
                let id = entered.fund.id
                return FunderCash.Fund(
                    id: id,
                    ends: entered.fund.period.to,
                    earned: (heads[id] ?? []).map(\.earned).sum(),
                    received: received[id] ?? .zero,
                    returned: (byFund[id] ?? []).map { $0.sums[.returned] }.sum()
                )
            },
            carried: carried.map {
                FunderCash.Carried(from: $0.from, into: $0.into, pence: $0.pence)
            }
        )
        return Answer(
            at: day,
            funds: funds.compactMap { entered in
                let id = entered.fund.id
                return cash[id].map { Fund(entered.fund.reference, $0, heads[id] ?? []) }
            },
            adjustments: adjustments.map(ShownAdjustment.init)
        )
    }

    /// What is recorded up to a day and neither accepted nor withdrawn, at what each line would
    /// deliver if all of it were accepted.
    private func recorded(upTo day: Day, at desk: ReadingDesk) throws -> [Accruals.Accrued] {
        let (awaiting, shares) = try desk.fetch(
            Sessions.awaiting(upTo: day),
            NoShowRules.shares
        )
        let ids = Set(awaiting.map(\.line)).sorted().parts(of: 500)
        let placed = try desk.fetchEach(ids.map { DeliveryLines.of($0, accruedBy: day) }).flatMap {
            $0
        }
        let projected = DeliveryLine.projected(placed.map(\.line), awaiting, Charges(shares))
        return placed.map { placed in
            let line = placed.line
            let worth = (projected[line.id] ?? line).acceptedValue - line.acceptedValue
            return Accruals.Accrued(
                fund: placed.fund,
                head: placed.head,
                amount: min(worth, line.committed)
            )
        }
    }

    private static func heads(
        _ standings: [Positions.Standing],
        _ late: [String: Pence],
        _ recorded: [String: Pence]
    ) -> [Head] {
        standings.filter { $0.head != Account.noHead }.map { standing in
            let (name, sums) = (standing.head, standing.sums)
            let late = late[name] ?? .zero
            return Head(
                head: name,
                acceptedNotInvoicedPence: sums[.delivered] + late,
                recordedNotAcceptedPence: recorded[name] ?? .zero,
                invoicedNotPaidPence: sums[.invoiced],
                paidPence: sums[.paid],
                committedPence: sums[.committed] - late,
                acceptedLaterPence: late
            )
        }
    }
}

extension ShowAccruals.Head {
    fileprivate var earned: Pence {
        acceptedNotInvoicedPence + invoicedNotPaidPence + paidPence
    }
}

extension ShowAccruals.Fund {
    fileprivate init(_ reference: String, _ cash: FunderCash, _ heads: [ShowAccruals.Head]) {
        fund = reference
        earnedPence = cash.earned
        receivedPence = cash.received
        broughtPence = cash.brought
        returnedPence = cash.returned
        carriedPence = cash.carried
        debtorPence = cash.debtor
        inAdvancePence = cash.inAdvance
        self.heads = heads
    }
}

extension [Accruals.Accrued] {
    fileprivate func of(_ fund: ID) -> [String: Pence] {
        Dictionary(
            filter { $0.fund == fund }.map { ($0.head, $0.amount) },
            uniquingKeysWith: +
        )
    }
}
