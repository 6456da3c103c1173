package import Money
package import Panel
import Store

/// What a list of movements comes to in the stage that it is narrowed to: the figure that led to it.
package struct SumMovements: LookUp {
    package static let act = Act.seeMoney

    /// Its page and its order make no difference.
    package var list: ListMovements

    package init(list: ListMovements) {
        self.list = list
    }

    /// Its words stand beside one another, as those of the list do.
    package init(from decoder: any Decoder) throws {
        list = try ListMovements(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try list.encode(to: encoder)
    }

    package struct Answer: Codable, Sendable {
        package let inPence: Pence
        package let outPence: Pence
        package let standsPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        guard list.stage != nil || list.reached != nil else {
            throw Refusal.input(.emptyText("stage"))
        }
        let sum = try desk.fetch(Movements.sum(list.filter(at: desk)))
        return Answer(inPence: sum.ins, outPence: sum.outs, standsPence: sum.ins - sum.outs)
    }
}
