package import Money
import Panel
package import Reports
import Store

/// Where one fund's money stands.
///
/// `X_pence` is what stands in stage X, `X_to_date_pence` what ever reached it, net of reversals:
/// see `Funnel`.
package struct FundPosition: Sendable {
    package let fund: Figures
    /// All heads together.
    package let funnel: Funnel
    package let heads: [String: Funnel]

    package struct Figures: Codable, Sendable {
        package let fund: String
        package let name: String
        package let funder: String
        package let from: Day
        package let to: Day
        /// The world's date that was asked for.
        package let asAt: Day?
        /// The event up to which everything recorded is counted, where that was asked for.
        package let knownAtEvent: Int64?
        /// What was granted: what was brought from an earlier fund stands beside it.
        package let awardPence: Pence
        package let broughtPence: Pence
        package let unallocatedPence: Pence
        package let returnedPence: Pence
        package let carriedPence: Pence
    }

    /// - Parameters:
    ///   - standings: all of this fund's and no other's.
    ///   - brought: what was carried into it.
    ///   - day: as asked.
    ///   - event: as resolved.
    init(
        _ fund: Fund,
        _ standings: [Positions.Standing],
        brought: Pence,
        asAt day: Day? = nil,
        knownAt event: Int64? = nil
    ) {
        let own = standings.first { $0.head == Account.noHead }?.sums ?? [:]
        let heads = standings.filter { $0.head != Account.noHead }
        self.fund = Figures(
            fund: fund.reference,
            name: fund.name,
            funder: fund.funder,
            from: fund.period.from,
            to: fund.period.to,
            asAt: day,
            knownAtEvent: event,
            awardPence: -own[.outside] - brought,
            broughtPence: brought,
            unallocatedPence: own[.unallocated],
            returnedPence: own[.returned],
            carriedPence: own[.carried]
        )
        funnel = Funnel(standing: heads.reduce(into: [:]) { $0 += $1.sums })
        self.heads = Dictionary(
            heads.map { ($0.head, Funnel(standing: $0.sums)) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

/// In JSON the fund's figures and its funnel stand side by side.
extension FundPosition: Codable {
    private enum CodingKeys: CodingKey {
        case heads
    }

    package init(from decoder: any Decoder) throws {
        fund = try Figures(from: decoder)
        funnel = try Funnel(from: decoder)
        heads = try decoder.container(keyedBy: CodingKeys.self)
            .decode([String: Funnel].self, forKey: .heads)
    }

    package func encode(to encoder: any Encoder) throws {
        try fund.encode(to: encoder)
        try funnel.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(heads, forKey: .heads)
    }
}
