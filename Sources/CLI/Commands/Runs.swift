import ArgumentParser
import Casework

struct RunCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "run",
        "Payment runs: drafted, looked at, approved, sent to the ledger, confirmed by the bank.",
        example: "run list",
        [
            RunDraft.self, RunShow.self, RunApprove.self, RunExport.self, RunConfirm.self,
            RunCancel.self, RunList.self,
        ]
    )
}

struct RunDraft: ActErrand {
    static let configuration = CommandConfiguration(
        "draft",
        "Gather matched invoices into a run: one payment for each provider.",
        notes: "Providers without an account in use are listed with the reason. Another payer "
            + "approves.",
        example: "run draft --due-by 2026-12-18"
    )

    @Option("Only what is due by this day.", "DAY") var dueBy: String?
    @OptionGroup var options: ActOptions

    func request() -> DraftRun {
        DraftRun(dueBy: dueBy)
    }
}

struct RunShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one run: its payments, what there is to see about them, and who must act.",
        example: "run show RUN-1"
    )

    @Argument("The run.", "RUN") var run: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowRun {
        ShowRun(run: run)
    }
}

struct RunApprove: ActErrand {
    static let configuration = CommandConfiguration(
        "approve",
        "Approve a run that another payer drafted, of invoices that others matched.",
        example: "run approve RUN-1"
    )

    @Argument("The run.", "RUN") var run: String
    @OptionGroup var options: ActOptions

    func request() -> ApproveRun {
        ApproveRun(run: run)
    }
}

struct RunExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "export",
        "Write the file that the council's ledger pays from; the same to the byte every time.",
        notes: "Which columns, and each head's coding: “code list ledger-column”, “code list "
            + "coding”. Nothing is paid by it.",
        example: "run export RUN-1 -o run.csv"
    )

    @Argument("The run.", "RUN") var run: String
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file; standard output unless said.", valueName: "FILE")
    )
    var output: String?
    @OptionGroup var options: ActOptions

    /// Written beside first and moved when it is whole.
    func run() async throws {
        var answer = try await House.perform(ExportRun(run: run), options)
        if answer.file == nil {
            // Sent again with its key it answers what it answered, without the file: that is given
            // out again, which is an act of its own.
            var anew = options
            anew.idempotencyKey = nil
            answer = try await House.perform(ExportRun(run: run), anew)
        }
        guard let file = answer.file else { preconditionFailure("what is sent again is kept") }
        guard let output else {
            return try options.common.json
                ? Output.show(answer, options.common) : Output.write(file)
        }
        let partial = try Partial(of: output)
        defer { partial.remove() }
        try partial.write(file)
        try partial.keep()
        answer.file = nil
        try Output.show(answer, options.common)
    }
}

struct RunConfirm: FileErrand {
    static let configuration = CommandConfiguration(
        "confirm",
        "Take in the bank's file: what is paid is paid on the bank's day.",
        notes: "Columns payment, amount, paid_on, status (paid or bounced) and bank_reference. "
            + "What does not agree moves nothing and is listed; where nothing agrees it ends with "
            + "1. The same file again changes nothing.",
        example: "run confirm RUN-1 bank.csv"
    )

    @Argument("The run.", "RUN") var run: String
    @Argument("The file; - reads it from standard input.", "FILE|-") var file: String
    @OptionGroup var options: ActOptions

    func request() throws -> ConfirmRun {
        ConfirmRun(run: run, file: try IncomingFile(file).bytes("bank's file"))
    }

    func drawing(of answer: ConfirmRun.Answer) -> [any Drawn] {
        var drawn: [any Drawn] = [
            Sheet([
                ("Run", Cell(answer.run)), ("State", Cell(answer.state)),
                ("Payments paid", Cell("\(answer.paid)")),
                ("Amount paid", Cell(answer.paidPence)),
                ("Payments sent back", Cell("\(answer.bounced)")),
            ])
        ]
        if answer.isAgain {
            drawn.append(Sentence("This file came in before: nothing was changed.", .dim))
        } else if answer.movesNothing, answer.differences.isEmpty {
            drawn.append(Sentence("Nothing was changed: all that it names was so before.", .dim))
        }
        guard !answer.differences.isEmpty else { return drawn }
        let differences = Drawing.of(answer.differences)
        return drawn + [Titled("Differences", differences)]
    }

    /// A script that goes on must not take it for paid.
    func finding(in answer: ConfirmRun.Answer) -> Finding? {
        guard answer.movesNothing, !answer.differences.isEmpty else { return nil }
        return Finding(
            code: "nothing-confirmed",
            sentence: "Nothing was confirmed: no payment of \(answer.run) was moved. Each "
                + "difference says why; take in a file that agrees."
        )
    }
}

extension ConfirmRun.Answer {
    fileprivate var movesNothing: Bool { paid == 0 && bounced == 0 }
}

struct RunCancel: ActErrand {
    static let configuration = CommandConfiguration(
        "cancel",
        "Give a run up before it goes to the ledger.",
        example: "run cancel RUN-1"
    )

    @Argument("The run.", "RUN") var run: String
    @OptionGroup var options: ActOptions

    func request() -> CancelRun {
        CancelRun(run: run)
    }
}

struct RunList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List runs, newest first.",
        example: "run list --state draft"
    )

    @Option("Only draft, approved, exported, confirmed or cancelled.", "STATE")
    var state: String?
    @OptionGroup var list: ListOptions

    func request() -> ListRuns {
        ListRuns(state: state, paging: paging)
    }

    var filters: [String?] { [state] }

    var unlessAny: String { "No run yet: draft one with “diversion run draft”." }
}
