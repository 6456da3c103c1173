import ArgumentParser
import Casework

struct ChargeCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "charge",
        "What each no-show rule charges for each kind of attendance.",
        example: "charge list",
        [ChargeList.self, ChargeChange.self]
    )
}

struct ChargeList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List the shares in force today, then what is to come.",
        example: "charge list"
    )

    @OptionGroup var list: ListOptions

    func request() -> ListCharges {
        ListCharges(paging: paging)
    }

    var unlessAny: String { "No shares yet: set one with “diversion charge change”." }
}

struct ChargeChange: ActErrand {
    static let configuration = CommandConfiguration(
        "change",
        "Set what a rule charges for one kind of attendance, from a day of service on.",
        notes: "A new name makes a new rule: give it a share for every attendance.",
        example: "charge change standard absent-unacceptable --share 50% --from 2027-01-01"
    )

    @Argument("The no-show rule.", "RULE") var rule: String
    @Argument("The attendance: a code of the list attendance.", "CODE") var attendance: String
    @Option("How much of a unit is charged.", "PERCENT") var share: String
    @Option("From which day; today unless said.", "DAY") var from: String?
    @OptionGroup var options: ActOptions

    func request() -> ChangeCharge {
        ChangeCharge(rule: rule, attendance: attendance, share: share, from: from)
    }
}
