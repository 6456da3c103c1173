package import Money
package import Panel
import Reports
import Store

/// What a fund will have cost by its last day at the pace of delivery, head by head, with a range,
/// and what would be handed back.
package struct ForecastOutturn: LookUp {
    package static let act = Act.seeMoney

    package var fund: String

    package init(fund: String) {
        self.fund = fund
    }

    package struct Answer: Codable, Sendable {
        package let fund: String
        package let to: Day
        package let daysLeft: Int
        package let awardPence: Pence
        package let broughtPence: Pence
        package let returnedPence: Pence
        package let carriedPence: Pence
        package let lowPence: Pence
        package let outturnPence: Pence
        package let highPence: Pence
        /// Award and what was brought in, less outturn, returned and carried.
        package let handbackPence: Pence
        /// The whole months that the pace was taken from, oldest first.
        package let byMonth: [Delivered]
        package let heads: [Head]
    }

    package struct Delivered: Codable, Sendable {
        /// Its first day.
        package let month: Day
        /// By the day of the service, as far as it stands accepted.
        package let deliveredPence: Pence
    }

    package struct Head: Codable, Sendable {
        package let head: String
        package let allocatedPence: Pence
        package let deliveredPence: Pence
        package let committedPence: Pence
        package let availablePence: Pence
        package let lowPence: Pence
        package let outturnPence: Pence
        package let highPence: Pence
        /// Whole months that the pace was taken from.
        package let months: Int
        /// The month in which what is available is used up, if the panel commits as it did of late;
        /// nil where it lasts to the fund's end.
        package let runsOut: Day?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let fund = try desk.fund(fund)
        let months = RunOut.months(before: desk.today, since: fund.period.from)
        let since = months.first ?? desk.today
        let (standings, brought, byHead, spent) = try desk.fetch(
            Positions.now(fund: fund.id),
            Positions.brought(fund: fund.id),
            Positions.delivered(fund: fund.id, since: since),
            Positions.spent(fund: fund.id, since: since)
        )
        let position = FundPosition(fund, standings, brought: brought[fund.id] ?? .zero)
        let daysLeft = desk.today.days(until: fund.period.to)
        let heads = position.heads.sorted { $0.key < $1.key }.map { name, funnel in
            let runsOut = RunOut.month(
                left: funnel.availablePence,
                spentByMonth: months.map { spent[name]?[$0] ?? .zero },
                from: desk.today,
                until: fund.period.to
            )
            let byMonth = months.map { byHead[name]?[$0] ?? .zero }
            return head(name, funnel, byMonth, daysLeft, runsOut: runsOut)
        }
        let outturn = heads.map(\.outturnPence).sum()
        let figures = position.fund
        return Answer(
            fund: fund.reference,
            to: fund.period.to,
            daysLeft: max(daysLeft, 0),
            awardPence: figures.awardPence,
            broughtPence: figures.broughtPence,
            returnedPence: figures.returnedPence,
            carriedPence: figures.carriedPence,
            lowPence: heads.map(\.lowPence).sum(),
            outturnPence: outturn,
            highPence: heads.map(\.highPence).sum(),
            handbackPence: figures.awardPence + figures.broughtPence - outturn
                - figures.returnedPence - figures.carriedPence,
            byMonth: months.map { month in
                Delivered(
                    month: month,
                    deliveredPence: byHead.values.map { $0[month] ?? .zero }.sum()
                )
            },
            heads: heads
        )
    }

    private func head(
        _ name: String,
        _ funnel: Funnel,
        _ byMonth: [Pence],
        _ daysLeft: Int,
        runsOut: Day?
    ) -> Head {
        let promised = funnel.promised
        let outturn = Outturn(
            delivered: promised.deliveredToDatePence,
            deliverable: funnel.availablePence + promised.heldPence + promised.committedPence,
            byMonth: byMonth,
            daysLeft: daysLeft
        )
        return Head(
            head: name,
            allocatedPence: funnel.availableToDatePence,
            deliveredPence: promised.deliveredToDatePence,
            committedPence: promised.committedPence,
            availablePence: funnel.availablePence,
            lowPence: outturn.low,
            outturnPence: outturn.middle,
            highPence: outturn.high,
            months: outturn.months,
            runsOut: runsOut
        )
    }
}
