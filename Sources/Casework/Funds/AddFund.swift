package import Money
package import Panel
import Store

/// Enters a grant: who grants it, for what, from when to when, and how much.
package struct AddFund: ActRequest {
    package static let act = Act.addFund

    package var name: String
    package var funder: String
    package var from: String
    package var to: String
    package var award: String
    /// The most it may promise for one child.
    package var childCap: String?
    /// The day the award is dated; the fund's first day unless said.
    package var on: String?
    /// The funder's letter.
    package var letter: String?

    package init(
        name: String,
        funder: String,
        from: String,
        to: String,
        award: String,
        childCap: String? = nil,
        on: String? = nil,
        letter: String? = nil
    ) {
        self.name = name
        self.funder = funder
        self.from = from
        self.to = to
        self.award = award
        self.childCap = childCap
        self.on = on
        self.letter = letter
    }

    package struct Answer: Codable, Sendable {
        package let fund: String
        package let name: String
        package let funder: String
        package let from: Day
        package let to: Day
        package let awardPence: Pence
        package let childCapPence: Pence?
    }

    package func perform(at desk: Desk) throws -> Answer {
        let name = try Input.name(name, what: "name of the fund")
        let funder = try Input.name(funder, what: "name of the funder")
        let period = try Input.span(from: from, to: to)
        let award = try desk.amount(award)
        let cap = try childCap.map(desk.amount)
        let letter = try letter.map { try PaperReference(reading: $0, what: "letter").text }
        // A grant may be entered before its year begins: it is then dated today.
        let dated =
            try on.map { try Input.pastDay($0, today: desk.today) } ?? min(period.from, desk.today)
        let (same, known) = try desk.fetch(
            Funds.same(funder: funder, name: name, from: period.from),
            Funds.funder(named: funder)
        )
        if let same { throw Refusal.fund(.exists(same)) }
        let fund = Fund(
            id: desk.newID(),
            reference: try desk.newReference(.fund),
            name: name,
            funder: funder,
            period: period,
            childCap: cap
        )
        let funderID = try known ?? add(funder, at: desk)
        desk.save(
            Funds.insert(fund, funder: funderID, event: desk.event),
            Accounts.open(Accounts.all(of: fund.id))
        )
        desk.move([
            Movement(.award, award, fund: fund.id, reason: "award", authority: letter, on: dated)
        ])
        desk.record(fund.reference, ["award_pence": "\(award.count)", "on": "\(dated)"])
        return Answer(
            fund: fund.reference,
            name: name,
            funder: funder,
            from: period.from,
            to: period.to,
            awardPence: award,
            childCapPence: cap
        )
    }

    private func add(_ funder: String, at desk: Desk) throws -> ID {
        let id = desk.newID()
        let reference = try desk.newReference(.funder)
        desk.save(Funds.insert(funder: funder, id: id, reference: reference, event: desk.event))
        return id
    }
}
