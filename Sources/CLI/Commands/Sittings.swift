import ArgumentParser
import Casework

struct SittingCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "sitting",
        "Meetings of the panel: who is there, their interests, the close.",
        example: "sitting show CCEP-2026-11-18",
        [
            SittingOpen.self, SittingAttend.self, SittingInterest.self, SittingCases.self,
            SittingWeigh.self, SittingClose.self, SittingMinutes.self, SittingCancel.self,
            SittingList.self, SittingShow.self, SittingAttendance.self, SittingInterests.self,
        ]
    )
}

struct SittingOpen: ActErrand {
    static let configuration = CommandConfiguration(
        "open",
        "Open a meeting of the panel on a day.",
        example: "sitting open --date 2026-11-18"
    )

    @Option("The day it sits.", "DAY") var date: String
    @OptionGroup var options: ActOptions

    func request() -> OpenSitting {
        OpenSitting(date: date)
    }
}

struct SittingAttend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "attend",
        "Write down who is there, and for which agency; or take back who is not.",
        example: "sitting attend CCEP-2026-11-18 --agency police --person 'Lee Ward'",
        "sitting attend CCEP-2026-11-18 --person 'Lee Ward' --withdraw"
    )

    @Argument("The sitting.", "SITTING") var sitting: String
    @Option("The agency: a code of the list agency.", "CODE") var agency: String?
    @Option("Who speaks for it.", "NAME") var person: String
    @Flag(help: "Take the person off the list, who was written down by mistake.")
    var withdraw = false
    @OptionGroup var options: ActOptions

    func validate() throws {
        if agency == nil, !withdraw {
            throw ValidationError("Say for which agency: --agency CODE.")
        }
        if agency != nil, withdraw {
            throw ValidationError("With --withdraw leave --agency out.")
        }
    }

    func run() async throws {
        if let agency {
            try await options.show(
                AttendSitting(sitting: sitting, agency: agency, person: person)
            )
        } else {
            try await options.show(WithdrawAttendance(sitting: sitting, person: person))
        }
    }
}

struct SittingInterest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "interest",
        "Write down somebody's interest in a provider; or take back what was written by mistake.",
        example: "sitting interest CCEP-2026-11-18 --person 'Jo Price' --provider PRV-3 "
            + "--nature trustee",
        "sitting interest CCEP-2026-11-18 --person 'Jo Price' --provider PRV-3 --withdraw"
    )

    @Argument("The sitting.", "SITTING") var sitting: String
    @Option("Whose interest: a name on the attendance list, or an officer.", "PERSON")
    var person: String
    @Option("In which provider.", "PROVIDER") var provider: String
    @Option("Its nature, such as trustee: a code of the list nature.", "CODE") var nature: String?
    @Flag(help: "Take it back. Not by whoever has it.") var withdraw = false
    @OptionGroup var options: ActOptions

    func validate() throws {
        if nature == nil, !withdraw {
            throw ValidationError("Say what it is: --nature CODE.")
        }
        if nature != nil, withdraw {
            throw ValidationError("With --withdraw leave --nature out.")
        }
    }

    func run() async throws {
        if let nature {
            let interest = DeclareInterest(
                sitting: sitting,
                person: person,
                provider: provider,
                nature: nature
            )
            try await options.show(interest)
        } else {
            try await options.show(
                WithdrawInterest(sitting: sitting, person: person, provider: provider)
            )
        }
    }
}

extension ActOptions {
    /// Does one of the acts that a command has words for, and shows what it answers.
    fileprivate func show(_ request: some ActRequest) async throws {
        let answer = try await House.perform(request, self)
        try Output.show(answer, common) { Drawing.of($0) }
    }
}

struct SittingClose: ActErrand {
    static let configuration = CommandConfiguration(
        "close",
        "Close a sitting: all that it decided is committed, or nothing is.",
        example: "sitting close CCEP-2026-11-18"
    )

    @Argument("The sitting.", "SITTING") var sitting: String
    @OptionGroup var options: ActOptions

    func request() -> CloseSitting {
        CloseSitting(sitting: sitting)
    }
}

struct SittingCancel: ActErrand {
    static let configuration = CommandConfiguration(
        "cancel",
        "Cancel a sitting that was opened by mistake, in which nothing was decided.",
        example: "sitting cancel CCEP-2026-11-18"
    )

    @Argument("The sitting.", "SITTING") var sitting: String
    @OptionGroup var options: ActOptions

    func request() -> CancelSitting {
        CancelSitting(sitting: sitting)
    }
}

struct SittingList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List sittings, latest first.",
        example: "sitting list --state open"
    )

    @Option("Only those open or closed.", "STATE") var state: String?
    @OptionGroup var list: ListOptions

    func request() -> ListSittings {
        ListSittings(state: state, paging: paging)
    }

    var filters: [String?] { [state] }

    var unlessAny: String { "No sitting yet: open one with “diversion sitting open”." }
}

struct SittingShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show a sitting's minutes: who was there, what was decided.",
        example: "sitting show CCEP-2026-11-18"
    )

    @Argument("The sitting.", "SITTING") var sitting: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowSitting {
        ShowSitting(sitting: sitting)
    }

    func drawing(of answer: ShowSitting.Answer) -> [any Drawn] {
        let parts: [(title: String, table: Table)] = [
            ("Attendance", Table(answer.attendance.map { (nil, $0) })),
            ("Interests", Table(answer.interests.map { (nil, $0) })),
            ("Decisions", Table(of: answer.decisions)),
            ("End reports overdue", Table(answer.overdueReports.map { (nil, $0) })),
        ]
        return [Drawing.sheet(of: answer)]
            + parts.filter { !$0.table.rows.isEmpty }.map { Titled($0.title, [$0.table]) }
    }
}
