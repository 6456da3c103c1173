package import Money
package import Panel

/// One head's money, or a whole fund's: what stands in each stage and what ever reached it.
package struct Funnel: Hashable, Sendable {
    package let availablePence: Pence
    package let availableToDatePence: Pence
    package let promised: LineFunnel

    /// - Parameter standing: what stands in each stage; a stage that is not there has nothing.
    package init(standing: StageSums) {
        let toDate = Self.toDate(standing)
        availablePence = standing[.available]
        availableToDatePence = toDate[.available]
        promised = LineFunnel(standing: standing, toDate: toDate)
    }

    /// What ever reached each stage, net of reversals: what stands in it and in every later one.
    ///
    /// The two are equal because money enters and leaves the funnel at its top only, and in between
    /// goes along it, forth or back. Forward into a stage, a movement adds to that stage's sum and
    /// to no later one's. Whatever goes back past a stage (a hold given back, a release, an
    /// acceptance withdrawn, a credit note, a refund) takes off what it once added: a reversal. A
    /// virement takes from one head what had become available there and gives it to another, so
    /// that each head shows what it was given in the end and the fund as a whole is unchanged. Money
    /// taken back from a head, or clawed back after the fund's end, leaves the funnel and with it
    /// every stage it had reached.
    package static func toDate(_ standing: StageSums) -> StageSums {
        var sum = Pence.zero
        var sums: StageSums = [:]
        for stage in Stage.funnel.reversed() {
            sum += standing[stage]
            sums[stage] = sum
        }
        return sums
    }
}

/// In JSON all stages stand side by side.
extension Funnel: Codable {
    private enum CodingKeys: CodingKey {
        case availablePence
        case availableToDatePence
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        availablePence = try container.decode(Pence.self, forKey: .availablePence)
        availableToDatePence = try container.decode(Pence.self, forKey: .availableToDatePence)
        promised = try LineFunnel(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(availablePence, forKey: .availablePence)
        try container.encode(availableToDatePence, forKey: .availableToDatePence)
        try promised.encode(to: encoder)
    }
}
