import ArgumentParser
import Casework

struct DecisionCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "decision",
        "What was decided; never changed, only superseded.",
        example: "decision show CCEP-2026-11-18/3",
        [DecisionList.self, DecisionShow.self, DecisionCarryOut.self]
    )
}

struct DecisionList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List decisions, newest first.",
        example: "decision list --sitting CCEP-2026-11-18",
        "decision list --package PKG-12"
    )

    @Option("Only this sitting's.", "SITTING") var sitting: String?
    @Option("Only those on this package.", "PACKAGE") var package: String?
    @OptionGroup var list: ListOptions

    func request() -> ListDecisions {
        ListDecisions(sitting: sitting, package: package, paging: paging)
    }

    var filters: [String?] { [sitting, package] }

    var unlessAny: String { "Nothing is decided yet: see “diversion decide --help”." }

    func rows(_ items: [ShownDecision]) -> any Drawn {
        Table(of: items)
    }
}

struct DecisionShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one decision with what it changed.",
        example: "decision show CCEP-2026-11-18/3"
    )

    @Argument("The decision.", "DECISION") var decision: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowDecision {
        ShowDecision(decision: decision)
    }

    func drawing(of answer: ShowDecision.Answer) -> [any Drawn] {
        let lines = Table(
            of: answer.lines,
            ("Line", { Cell($0.line) }),
            ("Quantity", { Cell($0.quantity, isNumber: true) }),
            ("Change", { Cell($0.changePence) }),
            ("Until", { $0.until.map { Cell("\($0)") } ?? .none })
        )
        return [Drawing.sheet(of: answer)]
            + (answer.lines.isEmpty ? [] : [Titled("Lines", [lines])])
    }
}

struct DecisionCarryOut: ActErrand {
    static let configuration = CommandConfiguration(
        "carry-out",
        "Carry out what was decided for a day that is over: what it frees goes back to its head.",
        notes: "Safe to run as often as one likes, such as every night.",
        example: "decision carry-out"
    )

    @OptionGroup var options: ActOptions

    func request() -> CarryOut {
        CarryOut()
    }
}

struct HoldCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "hold",
        "Money held by decisions of an open sitting.",
        example: "hold list",
        [HoldList.self, HoldExpire.self]
    )
}

struct HoldList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List what decisions of open sittings hold, and until when.",
        example: "hold list --fund FUND-1"
    )

    @Option("Only of this fund.", "FUND") var fund: String?
    @Option("Only this sitting's.", "SITTING") var sitting: String?
    @OptionGroup var list: ListOptions

    func request() -> ListHolds {
        ListHolds(fund: fund, sitting: sitting, paging: paging)
    }

    var filters: [String?] { [fund, sitting] }

    var unlessAny: String { "Nothing is held: no open sitting has decided to fund anything." }
}

struct HoldExpire: ActErrand {
    static let configuration = CommandConfiguration(
        "expire",
        "Give back what is held by decisions whose sitting was not closed in time.",
        example: "hold expire"
    )

    @OptionGroup var options: ActOptions

    func request() -> ExpireHolds {
        ExpireHolds()
    }
}
