package import Money
package import Panel

/// How a fund stands with its funder: what was paid for it against what was earned of it.
///
/// What was returned to the funder, or carried into a later fund, is no longer received ahead.
/// Both take cash away only as far as it is there: money that was granted and never paid can go
/// back too, and nobody owes anything for that. What was carried is received ahead in the fund
/// that it went to.
package struct FunderCash: Hashable, Sendable {
    package let received: Pence
    /// Cash that came with what was carried into it.
    package let brought: Pence
    package let earned: Pence
    /// Cash that went back to the funder.
    package let returned: Pence
    /// Cash that went on with what was carried out of it.
    package let carried: Pence

    /// Received, and neither earned nor gone.
    package var inAdvance: Pence { max(balance, .zero) }
    /// Earned and not received.
    package var debtor: Pence { max(.zero - balance, .zero) }

    private var balance: Pence { received + brought - earned - returned - carried }

    /// One fund as it stands, before what is carried is followed.
    package struct Fund: Hashable, Sendable {
        package let id: ID
        package let ends: Day
        package let earned: Pence
        package let received: Pence
        package let returned: Pence

        package init(id: ID, ends: Day, earned: Pence, received: Pence, returned: Pence) {
            self.id = id
            self.ends = ends
            self.earned = earned
            self.received = received
            self.returned = returned
        }
    }

    /// What was carried from one fund into another, which ends later.
    package struct Carried: Hashable, Sendable {
        package let from: ID
        package let into: ID
        package let pence: Pence

        package init(from: ID, into: ID, pence: Pence) {
            self.from = from
            self.into = into
            self.pence = pence
        }
    }

    /// Each fund, the earlier ones first, since the later ones have what came from them.
    package static func standings(of funds: [Fund], carried: [Carried]) -> [ID: FunderCash] {
        var brought: [ID: Pence] = [:]
        var standings: [ID: FunderCash] = [:]
        for fund in funds.sorted(by: { ($0.ends, $0.id.text) < ($1.ends, $1.id.text) }) {
            let came = brought[fund.id] ?? .zero
            var ahead = max(fund.received + came - fund.earned, .zero)
            let returned = min(fund.returned, ahead)
            ahead = ahead - returned
            var gone = Pence.zero
            for next in carried where next.from == fund.id {
                let part = min(next.pence, ahead - gone)
                brought[next.into, default: .zero] += part
                gone += part
            }
            standings[fund.id] = FunderCash(
                received: fund.received,
                brought: came,
                earned: fund.earned,
                returned: returned,
                carried: gone
            )
        }
        return standings
    }
}
