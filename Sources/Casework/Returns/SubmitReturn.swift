package import Money
package import Panel
import Reports
import Store

/// Vouches for a return: from now on its figures are those that are known at this event.
///
/// Until it is accepted it may be submitted again, with what is known then.
package struct SubmitReturn: ActRequest {
    package static let act = Act.submitReturn

    package var `return`: String

    package init(return: String) {
        self.return = `return`
    }

    package struct Answer: Codable, Sendable {
        package let `return`: String
        package let quarter: String
        package let knownAtEvent: Int64
        package let submittedBy: String
        package let actualPence: Pence
        package let actualToDatePence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let entry = try desk.fundReturn(`return`)
        let others = try desk.fetch(Returns.all(of: desk.fund(entry.fund).id))
        let rules = desk.rules(of: entry, isSubmitted: false)
        let figures = try desk.figures(of: entry, knownAt: desk.event, rules)
        try desk.facts(of: entry, among: others)
            .checkSubmit(unexplained: figures.unexplained)
        desk.save(
            Returns.submit(
                entry.id,
                by: desk.officer.id,
                leastCount: rules.leastCount,
                variancePerMille: rules.variancePerMille,
                event: desk.event
            )
        )
        desk.record(
            entry.reference,
            [
                "fund": entry.fund, "quarter": entry.quarter,
                "actual_pence": "\(figures.total.actualPence.count)",
            ]
        )
        return Answer(
            return: entry.reference,
            quarter: entry.quarter,
            knownAtEvent: desk.event,
            submittedBy: desk.officer.reference,
            actualPence: figures.total.actualPence,
            actualToDatePence: figures.total.actualToDatePence
        )
    }
}
