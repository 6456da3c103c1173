import ArgumentParser
import Casework

struct SittingAttendance: ListErrand {
    static let configuration = CommandConfiguration(
        "attendance",
        "List who was at which sitting, newest first.",
        example: "sitting attendance --agency police"
    )

    @Option("Only at this sitting.", "SITTING") var sitting: String?
    @Option("Only for this agency: a code of the list agency.", "CODE") var agency: String?
    @Option("Only this person.", "NAME") var person: String?
    @OptionGroup var list: ListOptions

    func request() -> ListAttendances {
        ListAttendances(sitting: sitting, agency: agency, person: person, paging: paging)
    }

    var filters: [String?] { [sitting, agency, person] }

    var unlessAny: String { "Nobody is written down yet: see “diversion sitting attend”." }
}

struct SittingInterests: ListErrand {
    static let configuration = CommandConfiguration(
        "interests",
        "List who declared an interest in which provider, newest first.",
        example: "sitting interests --provider PRV-3"
    )

    @Option("Only at this sitting.", "SITTING") var sitting: String?
    @Option("Only in this provider.", "PROVIDER") var provider: String?
    @Option("Only this person's.", "NAME") var person: String?
    @OptionGroup var list: ListOptions

    func request() -> ListInterests {
        ListInterests(sitting: sitting, provider: provider, person: person, paging: paging)
    }

    var filters: [String?] { [sitting, provider, person] }

    var unlessAny: String { "No interest is declared yet: see “diversion sitting interest”." }
}
