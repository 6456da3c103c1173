import ArgumentParser
import Casework
import Panel

struct SessionCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "session",
        "What was delivered on an order, and what of it is accepted.",
        example: "session list --order ORD-1 --state recorded",
        [
            SessionLog.self, SessionImport.self, SessionTemplateWord.self, SessionList.self,
            SessionShow.self, SessionWithdraw.self, SessionAccept.self, SessionUnaccept.self,
        ]
    )
}

struct SessionLog: ActErrand {
    static let configuration = CommandConfiguration(
        "log",
        "Record one delivery, or the evidence of a booking or milestone; answers its worth.",
        example: "session log ORD-1/2 --on 2026-12-01 --attendance attended",
        "session log ORD-1/2 --on 2026-12-08 --start 16:30 --minutes 60 --attendance late "
            + "--note - <note.txt"
    )

    @Argument("The order's line.", "LINE") var line: String
    @Option("The day it took place.", "DAY") var on: String
    @Option("How it went: a code of the list attendance.", "CODE") var attendance: String
    @Option("When it began; needed where a line has two on one day.", "TIME") var start: String?
    @Option("How long it took.", "MINUTES") var minutes: String?
    @Option("How many units; one unless said, or what the minutes make of hours.", "NUMBER")
    var quantity: String?
    @Option("What was noted; - reads it from standard input.", "TEXT|-") var note: String?
    @OptionGroup var options: ActOptions

    func request() throws -> RecordSession {
        RecordSession(
            SessionText(
                line: line,
                on: on,
                start: start,
                minutes: minutes,
                attendance: attendance,
                quantity: quantity,
                note: note == "-" ? try StandardInput.text("note") : note
            )
        )
    }
}

struct SessionImport: FileErrand {
    static let configuration = CommandConfiguration(
        "import",
        "Take in a CSV file of sessions, all of it or nothing.",
        notes: """
            What is wrong is listed by row and column. The same file again changes nothing, and says
            how many of its sessions stand; once all are withdrawn it is taken in anew.
            """,
        example: "session import sessions.csv"
    )

    @Argument("The file; - reads it from standard input.", "FILE|-") var file: String
    @OptionGroup var options: ActOptions

    func request() throws -> ImportSessions {
        ImportSessions(file: try IncomingFile(file).bytes("file of sessions"))
    }
}

struct SessionTemplateWord: LookErrand {
    static let configuration = CommandConfiguration(
        "template",
        "The CSV file to fill in: a row for each line that goes on.",
        notes: "Rows that are left as they are do no harm.",
        example: "session template",
        "session template --provider PRV-1"
    )

    @Option("Whose orders; a provider's own officer leaves it out.", "PROVIDER")
    var provider: String?
    @OptionGroup var common: CommonOptions

    func request() -> SessionTemplate {
        SessionTemplate(provider: provider)
    }

    func run() async throws {
        let answer = try await House.look(request(), common)
        try Output.write(common.json ? JSON.text(answer) + "\n" : answer.csv)
    }
}

struct SessionList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "Sessions, newest first.",
        example: "session list --order ORD-1 --state recorded",
        "session list --from 2026-12-01 --to 2026-12-31"
    )

    @Option("On this order, or this line of it.", "ORDER|LINE") var order: String?
    @Option("Of this package.", "PACKAGE") var package: String?
    @Option("By this provider.", "PROVIDER") var provider: String?
    @Option("Only those recorded, accepted, billed or withdrawn.", "STATE") var state: String?
    @Option("Delivered on this day or later.", "DAY") var from: String?
    @Option("Delivered on this day or earlier.", "DAY") var to: String?
    @OptionGroup var list: ListOptions

    func request() -> ListSessions {
        ListSessions(
            order: order,
            package: package,
            provider: provider,
            state: state,
            from: from,
            to: to,
            paging: paging
        )
    }

    var filters: [String?] { [order, package, provider, state, from, to] }

    var unlessAny: String { "No session yet: log one with “diversion session log”." }
}

struct SessionShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "One session.",
        example: "session show SES-12"
    )

    @Argument("The session.", "SESSION") var session: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowSession {
        ShowSession(session: session)
    }
}
