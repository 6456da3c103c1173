import ArgumentParser
import Casework

struct CodeCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "code",
        "The panel's own lists: agencies, heads, reasons and measures.",
        example: "code list head",
        [CodeList.self, CodeAdd.self, CodeLoad.self]
    )
}

struct CodeList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List codes, of every list or of one.",
        example: "code list",
        "code list agency"
    )

    @Argument("Only this list.", "LIST") var name: String?
    @OptionGroup var list: ListOptions

    func request() -> ListCodes {
        ListCodes(list: name, paging: paging)
    }

    var filters: [String?] { [name] }

    var unlessAny: String { "No codes yet: add one with “diversion code add”." }
}

struct CodeAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Add a code to a list, or give it another label or last day.",
        example: "code add head sport --label 'Sport and play'",
        "code add ledger-column constant-company --label 'Company = 01' --family c00"
    )

    @Argument("The list.", "LIST") var list: String
    @Argument("The code.", "CODE") var code: String
    @Option("How people read it.", "TEXT") var label: String
    @Option("What it belongs to: needed for a check, the rate in basis points for vat.", "WORD")
    var family: String?
    @Option("The first day it is in force; today unless said.", "DAY") var from: String?
    @Option("The last day it is in force.", "DAY") var to: String?
    @OptionGroup var options: ActOptions

    func request() -> AddCode {
        AddCode(list: list, code: code, label: label, family: family, from: from, to: to)
    }
}

struct SettingCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "setting",
        "How this council works: time zone, days a hold lasts and the like.",
        example: "setting list",
        [SettingList.self, SettingChange.self]
    )
}

struct SettingList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List the settings in force today, then what is to come.",
        example: "setting list"
    )

    @OptionGroup var list: ListOptions

    func request() -> ListSettings {
        ListSettings(paging: paging)
    }

    var unlessAny: String { "No settings yet: set one with “diversion setting change”." }
}

struct SettingChange: ActErrand {
    static let configuration = CommandConfiguration(
        "change",
        "Give a setting another value from a day on.",
        example: "setting change hold-days 21 --from 2027-01-01"
    )

    @Argument("The setting.", "NAME") var name: String
    @Argument("Its value.", "VALUE") var value: String
    @Option("From which day; today unless said. A guard is loosened after the cooling-off.", "DAY")
    var from: String?
    @OptionGroup var options: ActOptions

    func request() -> ChangeSetting {
        ChangeSetting(name: name, value: value, from: from)
    }
}
