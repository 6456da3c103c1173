package import Money
package import Panel
import Store

/// Begins the return of a quarter that is over.
///
/// A draft keeps no figures: they are today's whenever it is looked at, until somebody submits it. So
/// a quarter that was passed over may still be begun while those after it are drafts; once somebody
/// vouches for a later one, what is missing stands in its figures to date.
package struct DraftReturn: ActRequest {
    package typealias Answer = DraftedReturn

    package static let act = Act.draftReturn

    package var fund: String
    /// `2026-Q3`, counted as the setting `return-year` says.
    package var quarter: String

    package init(fund: String, quarter: String) {
        self.fund = fund
        self.quarter = quarter
    }

    package func perform(at desk: Desk) throws -> DraftedReturn {
        let fund = try desk.fund(fund)
        let quarter = try ReturnQuarter(reading: quarter, of: fund, desk.settings.quarterYear)
        try quarter.check(fund, today: desk.today)
        let others = try desk.fetch(Returns.all(of: fund.id))
        if let same = others.first(where: { $0.span.overlaps(quarter.span) }) {
            throw Refusal.fundReturn(.exists(same.reference))
        }
        if let later = others.first(where: { $0.state.isVouched && $0.span.from > quarter.span.to })
        {
            throw Refusal.fundReturn(.outOfOrder(later.reference))
        }
        let reference = try desk.newReference(.fundReturn)
        try desk.begin(reference, of: fund, quarter)
        desk.record(reference, ["fund": fund.reference, "quarter": quarter.text])
        return DraftedReturn(reference, fund, quarter)
    }
}

extension Desk {
    /// In the place of one that was discarded, where there is one.
    func begin(_ reference: String, of fund: Fund, _ quarter: ReturnQuarter) throws {
        let discarded = try fetch(Returns.discarded(of: fund.id, from: quarter.span.from))
        save(
            Returns.insert(
                newID(),
                reference,
                fund: fund.id,
                quarter,
                inPlaceOf: discarded,
                event: event
            )
        )
    }
}

/// A return that was begun.
package struct DraftedReturn: Codable, Sendable {
    package let `return`: String
    package let fund: String
    package let quarter: String
    package let from: Day
    package let to: Day

    init(_ reference: String, _ fund: Fund, _ quarter: ReturnQuarter) {
        `return` = reference
        self.fund = fund.reference
        self.quarter = quarter.text
        from = quarter.span.from
        to = quarter.span.to
    }
}

extension Span {
    func overlaps(_ other: Span) -> Bool {
        from <= other.to && other.from <= to
    }
}
