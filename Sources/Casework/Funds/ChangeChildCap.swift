package import Money
package import Panel
import Store

/// Sets the most that a fund may promise for one child, from now on.
package struct ChangeChildCap: ActRequest {
    package static let act = Act.changeChildCap

    package var fund: String
    package var amount: String

    package init(fund: String, amount: String) {
        self.fund = fund
        self.amount = amount
    }

    package struct Answer: Codable, Sendable {
        package let fund: String
        package let childCapPence: Pence
        package let beforePence: Pence?
    }

    package func perform(at desk: Desk) throws -> Answer {
        let fund = try desk.fund(fund)
        let cap = try desk.amount(amount)
        guard try desk.fetch(Funds.mostForOneChild(of: fund.id)) <= cap else {
            throw Refusal.fund(.capBelowPromised)
        }
        desk.save(Funds.set(childCap: cap, of: fund.id))
        desk.record(
            fund.reference,
            ["cap_pence": "\(cap.count)", "before_pence": "\(fund.childCap?.count ?? 0)"]
        )
        return Answer(
            fund: fund.reference,
            childCapPence: cap,
            beforePence: fund.childCap
        )
    }
}
