import ArgumentParser
import Casework

struct LimitCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "limit",
        "How much one role may do alone.",
        example: "limit list",
        [LimitList.self, LimitChange.self]
    )
}

struct LimitList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List the limits in force today, then what is to come.",
        example: "limit list --role chair"
    )

    @Option("Only this role's.", "ROLE") var role: String?
    @OptionGroup var list: ListOptions

    func request() -> ListLimits {
        ListLimits(role: role, paging: paging)
    }

    var filters: [String?] { [role] }

    var unlessAny: String { "No limits yet: set one with “diversion limit change”." }
}

struct LimitChange: ActErrand {
    static let configuration = CommandConfiguration(
        "change",
        "Set how much a role may do alone, from a day on.",
        example: "limit change chair child --amount 5,000 --days 365",
        "limit change payer run --amount 50,000",
        "limit change finance correction --amount 2,500 --days 30"
    )

    @Argument("The role.", "ROLE") var role: String
    @Argument(
        "What is added up: package, child, provider, run, correction or transfer.",
        "MEASURE"
    ) var measure: String
    @Option("The most.", "AMOUNT") var amount: String
    @Option("How many days a child, correction or transfer limit looks back over.", "DAYS")
    var days: String?
    @Option("From which day; today unless said. A guard is loosened after the cooling-off.", "DAY")
    var from: String?
    @OptionGroup var options: ActOptions

    func request() -> ChangeLimit {
        ChangeLimit(role: role, measure: measure, amount: amount, days: days, from: from)
    }
}
