import ArgumentParser
import Casework

struct SessionWithdraw: ActErrand {
    static let configuration = CommandConfiguration(
        "withdraw",
        "Take back a session that was recorded and not accepted yet.",
        example: "session withdraw SES-12 --reason recorded-in-error"
    )

    @Argument("The session.", "SESSION") var session: String
    @Option("Why: a code of the list session-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> WithdrawSession {
        WithdrawSession(session: session, reason: reason)
    }
}

struct SessionAccept: ActErrand {
    static let configuration = CommandConfiguration(
        "accept",
        "Accept what others recorded: its money is then delivered.",
        example: "session accept SES-12 SES-13",
        "session accept --order ORD-1 --up-to 2026-12-31"
    )

    @Argument(help: ArgumentHelp("The sessions.", valueName: "SESSION")) var sessions: [String] = []
    @Option("All that awaits acceptance on this order.", "ORDER") var order: String?
    @Option("Of these, what was delivered up to this day; today unless said.", "DAY")
    var upTo: String?
    @OptionGroup var options: ActOptions

    func request() -> AcceptSessions {
        AcceptSessions(sessions: sessions, order: order, upTo: upTo)
    }
}

struct SessionUnaccept: ActErrand {
    static let configuration = CommandConfiguration(
        "unaccept",
        "Take an acceptance back: its money is committed again, until it is billed.",
        example: "session unaccept SES-12 --reason disputed"
    )

    @Argument("The session.", "SESSION") var session: String
    @Option("Why: a code of the list session-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> WithdrawAcceptance {
        WithdrawAcceptance(session: session, reason: reason)
    }
}
