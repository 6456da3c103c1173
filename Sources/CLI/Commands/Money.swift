import ArgumentParser
import Casework
import Foundation
import Money

struct PositionCommand: LookErrand {
    static let configuration = CommandConfiguration(
        "position",
        "Where a fund's money stands, head by head; now, on a day, or as it was known then.",
        example: "position",
        "position FUND-1 --as-at 2026-09-30 --known-at 2026-10-15"
    )

    @Argument("One fund; every fund unless said.", "FUND") var fund: String?
    @Option("As it stood at the end of this day.", "DAY") var asAt: String?
    @Option("As it was known then.", "DAY|EVENT") var knownAt: String?
    @OptionGroup var common: CommonOptions

    func request() -> Position {
        Position(fund: fund, asAt: asAt, knownAt: knownAt)
    }

    func drawing(of answer: Position.Answer) -> [any Drawn] {
        switch answer {
        case .one(let fund): FundBars.drawing(of: fund)
        case .all(let funds) where funds.isEmpty: [Sentence(FundList.unlessAny, .dim)]
        case .all(let funds): funds.flatMap(FundBars.drawing)
        }
    }
}

struct MovementCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "movement",
        "The ledger: every movement of money.",
        example: "movement list --fund FUND-1 --head mentoring",
        [MovementList.self]
    )
}

struct MovementList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "Movements, newest first.",
        example: "movement list --decision CCEP-2026-11-18/3"
    )

    @Option("Of this fund.", "FUND") var fund: String?
    @Option("Under this head: a code of the list head.", "CODE") var head: String?
    @Option("Into or out of this stage.", "STAGE") var stage: String?
    @Option("To this stage of the funnel or a later one, or back from there.", "STAGE")
    var reached: String?
    @Option("Of this provider's lines.", "PROVIDER") var provider: String?
    @Option("Of this child's lines.", "CHILD") var child: String?
    @Option("Of this line.", "LINE") var line: String?
    @Option("Of this order.", "ORDER") var order: String?
    @Option("By this decision.", "DECISION") var decision: String?
    @Option("By this event.", "EVENT") var event: String?
    @Option("From this day on.", "DAY") var from: String?
    @Option("Up to this day.", "DAY") var to: String?
    @Option("As it was known then.", "DAY|EVENT") var knownAt: String?
    @OptionGroup var list: ListOptions

    func request() -> ListMovements {
        ListMovements(
            fund: fund,
            head: head,
            stage: stage,
            reached: reached,
            provider: provider,
            child: child,
            line: line,
            order: order,
            decision: decision,
            event: event,
            from: from,
            to: to,
            knownAt: knownAt,
            paging: paging
        )
    }

    var filters: [String?] {
        [
            fund, head, stage, reached, provider, child, line, order, decision, event, from, to,
            knownAt,
        ]
    }

    var unlessAny: String { "No money has moved yet: enter a grant with “diversion fund add”." }

    func rows(_ items: [ShownMovement]) -> any Drawn {
        Listing(ledger: items)
    }
}
