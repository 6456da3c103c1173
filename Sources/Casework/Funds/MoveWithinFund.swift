package import Money
import Panel
import Store

/// What moving a fund's own money answers: the movement, and what it left on both sides.
package struct Moved: Codable, Sendable {
    package let fund: String
    package let amountPence: Pence
    package let on: Day
    /// Left where it came from.
    package let fromPence: Pence
    /// Now stands where it went.
    package let toPence: Pence
}

extension ReadingDesk {
    func fund(_ text: String) throws -> Fund {
        let reference = try Noun.fund.read(text)
        let fund = try fetch(Funds.find(reference))
        return try found(fund, .fund, reference)
    }

    func head(_ text: String) throws -> String {
        try code(text, of: "head").code
    }
}

extension Desk {
    /// The day an act on a fund is dated: as typed, or today; never after today.
    func dated(_ text: String?) throws -> Day {
        try text.map { try Input.pastDay($0, today: today) } ?? today
    }

    /// Moves a fund's own money if it is there, now and on its day.
    ///
    /// - Parameter short: the refusal when there is less, given what is there.
    func move(
        _ movement: Movement,
        of fund: Fund,
        unless short: (Pence) -> FundRefusal
    ) throws
        -> Moved
    {
        let (from, to) = try fetch(
            Accounts.standing(movement.from, on: movement.on),
            Accounts.standing(movement.to, on: movement.on)
        )
        guard movement.from.stage != .outside else { return post(movement, of: fund, from, to) }
        guard from.now >= movement.amount else { throw Refusal.fund(short(from.now)) }
        guard from.least >= movement.amount else {
            throw Refusal.fund(.beforeFunds(movement.on, there: from.least))
        }
        return post(movement, of: fund, from, to)
    }

    private func post(
        _ movement: Movement,
        of fund: Fund,
        _ from: Accounts.Standing,
        _ to: Accounts.Standing
    ) -> Moved {
        if movement.to.stage.hasHead {
            save(Accounts.open(Accounts.all(of: fund.id, head: movement.to.head)))
        }
        move([movement])
        return Moved(
            fund: fund.reference,
            amountPence: movement.amount,
            on: movement.on,
            fromPence: from.now - movement.amount,
            toPence: to.now + movement.amount
        )
    }
}
