package import Money
package import Panel
package import Store

/// The lines on which something is committed and not delivered, newest first: those that a figure of
/// `ListCommitments` is made of.
package struct ListCommittedLines: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeMoney
    package static let sorts = Commitments.sorts.words
    package static let choices = ["age": Input.words(of: Commitments.Age.self)]

    package var fund: String?
    package var head: String?
    /// not-begun, running, over-30-days-at-most, over-90-days-at-most or over-longer.
    package var age: String?
    package var paging: Paging

    package init(
        fund: String? = nil,
        head: String? = nil,
        age: String? = nil,
        paging: Paging = Paging()
    ) {
        self.fund = fund
        self.head = head
        self.age = age
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let line: String
        package let child: String
        package let provider: String
        package let fund: String
        package let head: String
        package let from: Day
        package let to: Day
        package let age: Commitments.Age
        package let committedPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let fund = try fund.map { try desk.fund($0).id }
        let head = try head.map(desk.head)
        let age = try age.map { try Input.choice($0, of: Commitments.Age.self, what: "age") }
        let page = try paging.page(by: Commitments.sorts)
        let lines = Commitments.lines(page, on: desk.today, fund: fund, head: head, age: age)
        return Listed(try desk.fetch(lines)) { line in
            Item(
                line: line.line,
                child: line.child,
                provider: line.provider,
                fund: line.fund,
                head: line.head,
                from: line.from,
                to: line.to,
                age: line.age,
                committedPence: line.amount
            )
        }
    }
}
