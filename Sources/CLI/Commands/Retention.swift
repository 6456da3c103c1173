import ArgumentParser
import Casework

struct RetentionCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "retention",
        "How long a child's record is kept, by its classes.",
        example: "retention list",
        [RetentionList.self, RetentionChange.self]
    )
}

struct RetentionList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List the rules in force today, then what is to come.",
        example: "retention list"
    )

    @OptionGroup var list: ListOptions

    func request() -> ListRetention {
        ListRetention(paging: paging)
    }

    var unlessAny: String { "No rules yet: set one with “diversion retention change”." }
}

struct RetentionChange: ActErrand {
    static let configuration = CommandConfiguration(
        "change",
        "Set how many years a class is kept, from a day on.",
        notes: "Every record is of the class child; of all rules that a record is under, the "
            + "longest holds, to the end of its year.",
        example: "retention change child --since last-contact --years 7",
        "retention change looked-after --since birth --years 75 --from 2027-01-01"
    )

    @Argument("The class: a code of the list retention-class.", "CLASS") var `class`: String
    @Option("birth or last-contact.", "WORD") var since: String
    @Option("How many years.", "NUMBER") var years: String
    @Option("From which day; today unless said.", "DAY") var from: String?
    @OptionGroup var options: ActOptions

    func request() -> ChangeRetention {
        ChangeRetention(class: self.class, since: since, years: years, from: from)
    }
}

struct ChildRetain: ActErrand {
    static let configuration = CommandConfiguration(
        "retain",
        "Say of which classes a child's record is: the longest rule keeps it.",
        notes: "Takes the place of what was said before; none is the class of every child only.",
        example: "child retain CH-7K3QM24 --class looked-after"
    )

    @Argument("The child.", "CHILD") var child: String
    @Option("A code of the list retention-class; as often as needed.", "CLASS")
    var `class`: [String] = []
    @OptionGroup var options: ActOptions

    func request() -> RetainChild {
        RetainChild(child: child, classes: self.class)
    }
}

struct ChildHold: ActErrand {
    static let configuration = CommandConfiguration(
        "hold",
        "Keep a child's record from being erased, until it is released.",
        example: "child hold CH-7K3QM24 --reason court"
    )

    @Argument("The child.", "CHILD") var child: String
    @Option("Why: a code of the list child-hold-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> HoldChild {
        HoldChild(child: child, reason: reason)
    }
}

struct ChildRelease: ActErrand {
    static let configuration = CommandConfiguration(
        "release",
        "Take a hold off a child's record again.",
        example: "child release CH-7K3QM24 --reason court"
    )

    @Argument("The child.", "CHILD") var child: String
    @Option("What it was held for.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> ReleaseChild {
        ReleaseChild(child: child, reason: reason)
    }
}
