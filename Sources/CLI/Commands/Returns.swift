import ArgumentParser
import Casework
import Sheets

struct ReturnCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "return",
        "What a funder is told of each quarter: drafted, submitted, accepted, and then fixed.",
        example: "return show RTN-1",
        [
            ReturnDraft.self, ReturnDue.self, ReturnDiscard.self, ReturnList.self,
            ReturnShow.self, ReturnTrace.self, ReturnCounted.self, ReturnReason.self,
            ReturnRisks.self, ReturnTarget.self, ReturnSubmit.self, ReturnAccept.self,
            ReturnFile.self,
        ]
    )
}

struct ReturnDraft: ActErrand {
    static let configuration = CommandConfiguration(
        "draft",
        "Begin the return of a quarter that is over.",
        notes: "Quarters are counted from the fund's first month, unless the setting return-year "
            + "says another. A quarter that was passed over may be begun until a later one is "
            + "submitted.",
        example: "return draft FUND-1 --quarter 2026-Q3"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("The quarter.", "QUARTER") var quarter: String
    @OptionGroup var options: ActOptions

    func request() -> DraftReturn {
        DraftReturn(fund: fund, quarter: quarter)
    }
}

struct ReturnDue: ActErrand {
    static let configuration = CommandConfiguration(
        "due",
        "Begin the return of the quarter that ended last, of every fund that has none of it.",
        notes: "Safe to run as often as one likes, such as every night.",
        example: "return due"
    )

    @OptionGroup var options: ActOptions

    func request() -> DraftDueReturns {
        DraftDueReturns()
    }

    func drawing(of answer: DraftDueReturns.Answer) -> [any Drawn] {
        answer.drafted.isEmpty
            ? [Sentence("No return is due.", .dim)] : [Table(answer.drafted.map { (nil, $0) })]
    }
}

struct ReturnDiscard: ActErrand {
    static let configuration = CommandConfiguration(
        "discard",
        "Give up a draft: it stays, told as discarded.",
        notes: "Another return of its quarter may be begun.",
        example: "return discard RTN-1 --reason begun-by-mistake"
    )

    @Argument("The return.", "RETURN") var fundReturn: String
    @Option("Why: a code of the list discard-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> DiscardReturn {
        DiscardReturn(return: fundReturn, reason: reason)
    }
}

struct ReturnReason: ActErrand {
    static let configuration = CommandConfiguration(
        "reason",
        "Say why a head is far from its budget.",
        notes: "The text goes to people outside: no reference of a case, and no name.",
        example: "return reason RTN-1 --head mentoring --reason late-start --text 'Two providers "
            + "began in June.'"
    )

    @Argument("The return.", "RETURN") var fundReturn: String
    @Option("The head.", "HEAD") var head: String
    @Option("A code of the list variance-reason.", "CODE") var reason: String
    @Option("In words for the funder.", "TEXT") var text: String
    @OptionGroup var options: ActOptions

    func request() -> ExplainReturn {
        ExplainReturn(return: fundReturn, head: head, reason: reason, text: text)
    }
}

struct ReturnRisks: ActErrand {
    static let configuration = CommandConfiguration(
        "risks",
        "Say what stands in the way.",
        notes: "The text goes to people outside: no reference of a case, and no name.",
        example: "return risks RTN-1 --text 'One provider may close in March.'"
    )

    @Argument("The return.", "RETURN") var fundReturn: String
    @Option("In words for the funder.", "TEXT") var text: String
    @OptionGroup var options: ActOptions

    func request() -> SayRisks {
        SayRisks(return: fundReturn, text: text)
    }
}

struct ReturnTarget: ActErrand {
    static let configuration = CommandConfiguration(
        "target",
        "Say how many of something a funder wants to see in each quarter, from a day on.",
        example: "return target FUND-1 --measured employment --number 4 --from 2026-04-01"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option(
        "An output, a measure or a family of activity; sustained-13, or outcome-met.",
        "CODE"
    ) var measured: String
    @Option("How many.", "NUMBER") var number: String
    @Option("From which day on; today unless said.", "DAY") var from: String?
    @OptionGroup var options: ActOptions

    func request() -> SetTarget {
        SetTarget(fund: fund, measured: measured, number: number, from: from)
    }
}

struct ReturnSubmit: ActErrand {
    static let configuration = CommandConfiguration(
        "submit",
        "Vouch for a return: its figures stay those that are known now.",
        notes: "Until it is accepted it may be submitted again. No return of a quarter before it "
            + "can be begun any more.",
        example: "return submit RTN-1"
    )

    @Argument("The return.", "RETURN") var fundReturn: String
    @OptionGroup var options: ActOptions

    func request() -> SubmitReturn {
        SubmitReturn(return: fundReturn)
    }
}

struct ReturnAccept: ActErrand {
    static let configuration = CommandConfiguration(
        "accept",
        "Write down that the funder has taken it; another signatory does.",
        notes: "Its files are kept to the byte. What is put right since stands in the next return.",
        example: "return accept RTN-1 --reference 'OPCC letter 31'"
    )

    @Argument("The return.", "RETURN") var fundReturn: String
    @Option("The funder's letter or e-mail.", "REFERENCE") var reference: String
    @Option("When; today unless said.", "DAY") var on: String?
    @OptionGroup var options: ActOptions

    func request() -> AcceptReturn {
        AcceptReturn(return: fundReturn, reference: reference, on: on)
    }
}
