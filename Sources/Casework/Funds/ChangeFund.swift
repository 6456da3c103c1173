package import Money
package import Panel
import Store

/// Gives a fund another name, or a later last day by the funder's agreement; what is not said stays as
/// it is.
package struct ChangeFund: ActRequest {
    package static let act = Act.changeFund

    package var fund: String
    package var name: String?
    /// The last day, later than it is.
    package var to: String?
    /// The funder's letter, for another last day.
    package var letter: String?
    /// A code of the list `register-reason`.
    package var reason: String

    package init(
        fund: String,
        name: String? = nil,
        to: String? = nil,
        letter: String? = nil,
        reason: String
    ) {
        self.fund = fund
        self.name = name
        self.to = to
        self.letter = letter
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let fund: String
        package let name: String
        package let to: Day
        package let reason: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let fund = try desk.fund(fund)
        let reason = try desk.code(reason, of: "register-reason").code
        let name = try name.map { try Input.name($0, what: "name of the fund") } ?? fund.name
        let to = try to.map { text throws(Refusal) in try Input.day(text) } ?? fund.period.to
        let letter = try letter.map { try PaperReference(reading: $0, what: "letter").text }
        try fund.check(name: name, to: to, letter: letter, before: desk.funds(carriedFrom: fund))
        let same = try desk.fetch(
            Funds.same(funder: fund.funder, name: name, from: fund.period.from)
        )
        if let same, same != fund.reference { throw Refusal.fund(.exists(same)) }
        // Until its bytes are kept, a return is read from what the fund is.
        let returns = try desk.fetch(Returns.all(of: fund.id))
        if let submitted = returns.first(where: { $0.state == .submitted }) {
            throw Refusal.fund(.returnSubmitted(submitted.reference))
        }
        desk.save(Funds.set(name: name, to: to, of: fund.id))
        var facts = ["reason": reason]
        if name != fund.name { (facts["name"], facts["before_name"]) = (name, fund.name) }
        if to != fund.period.to {
            (facts["to"], facts["before_to"]) = ("\(to)", "\(fund.period.to)")
            facts["letter"] = letter
        }
        desk.record(fund.reference, facts)
        return Answer(fund: fund.reference, name: name, to: to, reason: reason)
    }
}

extension Desk {
    /// Those that money of a fund was carried into.
    fileprivate func funds(carriedFrom fund: Fund) throws -> [Fund] {
        let (carried, all) = try fetch(Positions.carried(upTo: today), Funds.all(upTo: nil))
        let into = Set(carried.filter { $0.from == fund.id }.map(\.into))
        return all.map(\.fund).filter { into.contains($0.id) }
    }
}
