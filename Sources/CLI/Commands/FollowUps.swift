import ArgumentParser
import Casework

struct FollowUpCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "follow-up",
        "Whether a start in education, work or training has lasted.",
        example: "follow-up list --due",
        [FollowUpList.self, FollowUpShow.self, FollowUpAnswer.self, FollowUpVerify.self]
    )
}

struct FollowUpList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "Follow-ups, newest first.",
        example: "follow-up list --due",
        "follow-up list --state overdue --sort due"
    )

    @Flag(help: "Only what is to be asked now.") var due = false
    @Option("coming, due, overdue, sustained, not-sustained, not-known, not-asked.", "STATE")
    var state: String?
    @Option("Of this child.", "CHILD") var child: String?
    @Option("Of this start.", "OUTCOME") var outcome: String?
    @OptionGroup var list: ListOptions

    func request() -> ListFollowUps {
        ListFollowUps(child: child, outcome: outcome, state: state, due: due, paging: paging)
    }

    var filters: [String?] { [child, outcome, state, due ? "due" : nil] }

    var unlessAny: String {
        "No follow-up that you can see: one begins with a start, “diversion outcome record”."
    }

    func rows(_ items: [ShownFollowUp]) -> any Drawn {
        Table(
            of: items,
            ("Follow-up", { Cell($0.followUp) }),
            ("Child", { Cell($0.child) }),
            ("Start", { Cell("\($0.measure) \($0.value)") }),
            ("On", { Cell("\($0.started)") }),
            ("Weeks", { Cell("\($0.weeks)", isNumber: true) }),
            ("Due", { Cell("\($0.due)") }),
            ("Until", { Cell("\($0.until)") }),
            ("State", { Cell($0.state) }),
            ("Asks", { Cell($0.provider ?? "coordinator") })
        )
    }
}

struct FollowUpShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "One follow-up.",
        example: "follow-up show FUP-3"
    )

    @Argument("The follow-up.", "FOLLOW-UP") var followUp: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowFollowUp {
        ShowFollowUp(followUp: followUp)
    }
}

struct FollowUpAnswer: ActErrand {
    static let configuration = CommandConfiguration(
        "answer",
        "Say whether a start has lasted. “Not known” is an answer.",
        notes: "Whoever learns later what was not known says it then.",
        example: "follow-up answer FUP-3 --status sustained --on 2026-12-16 --evidence official",
        "follow-up answer FUP-3 --status not-known --on 2026-12-16"
    )

    @Argument("The follow-up.", "FOLLOW-UP") var followUp: String
    @Option("sustained, not-sustained or not-known.", "WORD") var status: String
    @Option("The day it was so.", "DAY") var on: String
    @Option("On whose word: a code of the list evidence.", "CODE") var evidence: String?
    @Option("A note for those who decide on the case; kept sealed.", "TEXT") var note: String?
    @OptionGroup var options: ActOptions

    func request() -> AnswerFollowUp {
        AnswerFollowUp(
            followUp: followUp,
            status: status,
            on: on,
            evidence: evidence,
            note: note
        )
    }
}

struct FollowUpVerify: ActErrand {
    static let configuration = CommandConfiguration(
        "verify",
        "Say that you saw the evidence of an answer. Not by whoever answered.",
        example: "follow-up verify FUP-3 --evidence official"
    )

    @Argument("The follow-up.", "FOLLOW-UP") var followUp: String
    @Option("What you saw: a code of the list verification.", "CODE") var evidence: String
    @OptionGroup var options: ActOptions

    func request() -> VerifyFollowUp {
        VerifyFollowUp(followUp: followUp, evidence: evidence)
    }
}

struct RemindCommand: ActErrand {
    static let configuration = CommandConfiguration(
        "remind",
        "Write down what nobody answered in time as not known, and count what is overdue.",
        notes: "Safe to run as often as one likes: best every night.",
        example: "remind"
    )

    @OptionGroup var options: ActOptions

    func request() -> Remind {
        Remind()
    }
}
