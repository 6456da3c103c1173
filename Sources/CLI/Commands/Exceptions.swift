import ArgumentParser
import Casework

struct ExceptionCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "exception",
        "Who may do, for a while, what two should: for very small teams.",
        example: "exception list",
        [ExceptionGrant.self, ExceptionEnd.self, ExceptionList.self]
    )
}

struct ExceptionGrant: ActErrand {
    static let configuration = CommandConfiguration(
        "grant",
        "Let one officer do what two should; what is done under it says so.",
        notes: "Rules: propose-decide, record-accept, verify-approve, match-pay, draft-approve.",
        example: "exception grant OFR-4 --rule match-pay --until 2026-12-31 --reason absence"
    )

    @Argument("The officer.", "OFFICER") var officer: String
    @Option("Which two things.", "RULE") var rule: String
    @Option("The last day it holds.", "DAY") var until: String
    @Option("Why: a code of the list exception-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> GrantException {
        GrantException(officer: officer, rule: rule, until: until, reason: reason)
    }
}

struct ExceptionEnd: ActErrand {
    static let configuration = CommandConfiguration(
        "end",
        "End an exception before its last day.",
        example: "exception end EXC-1"
    )

    @Argument("The exception.", "EXCEPTION") var exception: String
    @OptionGroup var options: ActOptions

    func request() -> EndException {
        EndException(exception: exception)
    }
}

struct ExceptionList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List exceptions, newest first.",
        example: "exception list --officer OFR-4"
    )

    @Option("Only this officer's.", "OFFICER") var officer: String?
    @OptionGroup var list: ListOptions

    func request() -> ListExceptions {
        ListExceptions(officer: officer, paging: paging)
    }

    var filters: [String?] { [officer] }

    var unlessAny: String { "No exception yet." }
}
