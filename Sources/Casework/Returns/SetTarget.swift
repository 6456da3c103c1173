package import Money
package import Panel
import Store

/// Says how many of something a funder wants to see in each quarter, from a day on.
package struct SetTarget: ActRequest {
    package static let act = Act.setTarget

    package var fund: String
    /// An output, a measure, a family of activity, or what else is counted of outcomes: `referred`,
    /// `goal`, `employment`; `sustained-13` for starts that lasted 13 weeks, `outcome-met` for
    /// outcomes that were planned and met.
    package var measured: String
    package var number: String
    /// Today unless said.
    package var from: String?

    package init(fund: String, measured: String, number: String, from: String? = nil) {
        self.fund = fund
        self.measured = measured
        self.number = number
        self.from = from
    }

    package struct Answer: Codable, Sendable {
        package let fund: String
        package let measured: String
        package let number: Int
        package let from: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let fund = try desk.fund(fund)
        let from = try from.map(Input.day) ?? desk.today
        let (outcomes, achieved) = try desk.fetch(
            QuarterCounts.outcomeNames(on: desk.today, upTo: .max),
            QuarterCounts.achieved(on: desk.today, upTo: .max)
        )
        let names = Output.allCases.map(\.rawValue) + outcomes + achieved.map(\.name)
        let measured = measured.trimmingSpaces().lowercased()
        guard names.contains(measured) else {
            throw Refusal.input(.unknownChoice(what: "output or outcome", choices: names))
        }
        let number = try Input.number(number, what: "target", in: 0...1_000_000)
        desk.save(
            Returns.aim(at: number, of: measured, fund: fund.id, from: from, event: desk.event)
        )
        desk.record(
            fund.reference,
            ["measured": measured, "number": "\(number)", "from": "\(from)"]
        )
        return Answer(fund: fund.reference, measured: measured, number: number, from: from)
    }
}
