import Money
package import Panel
import Store

/// The funder grants more, or takes back what is still unallocated, by letter.
package struct ChangeAward: ActRequest {
    package typealias Answer = Moved

    package static let act = Act.changeAward

    package var fund: String
    package var amount: String
    /// Takes back instead of granting more.
    package var down: Bool
    package var letter: String
    package var on: String?

    package init(fund: String, amount: String, down: Bool, letter: String, on: String? = nil) {
        self.fund = fund
        self.amount = amount
        self.down = down
        self.letter = letter
        self.on = on
    }

    package func perform(at desk: Desk) throws -> Moved {
        let fund = try desk.fund(fund)
        let letter = try PaperReference(reading: letter, what: "letter").text
        let movement = Movement(
            down ? .awardDown : .award,
            try desk.amount(amount),
            fund: fund.id,
            reason: down ? "award-down" : "award-up",
            authority: letter,
            on: try desk.dated(on)
        )
        let moved = try desk.move(movement, of: fund) {
            .exceedsUnallocated(asked: movement.amount, there: $0)
        }
        desk.record(
            fund.reference,
            ["pence": "\(movement.amount.count)", "on": "\(movement.on)"]
        )
        return moved
    }
}
