import ArgumentParser
import Casework

struct TokenCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "token",
        "What officers sign in with on the command line.",
        example: "token list --officer OFR-4",
        [TokenIssue.self, TokenList.self, TokenRevoke.self]
    )
}

struct TokenIssue: ActErrand {
    static let configuration = CommandConfiguration(
        "issue",
        "Give an officer one more token, shown this once.",
        example: "token issue OFR-4 --expires 2027-03-31"
    )

    @Argument("The officer.", "OFFICER") var officer: String
    @Option("The last day it is good for; as the settings say unless given.", "DAY")
    var expires: String?
    @Option("What it is good for: everything unless said, or look.", "SCOPE") var scope: String?
    @OptionGroup var options: ActOptions

    func request() -> IssueToken {
        IssueToken(officer: officer, expires: expires, scope: scope)
    }
}

struct TokenList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List the tokens that were issued, without what is secret.",
        example: "token list"
    )

    @Option("Only this officer's.", "OFFICER") var officer: String?
    @OptionGroup var list: ListOptions

    func request() -> ListTokens {
        ListTokens(officer: officer, paging: paging)
    }

    var filters: [String?] { [officer] }

    var unlessAny: String { "No token yet: give one with “diversion token issue”." }
}

struct TokenRevoke: ActErrand {
    static let configuration = CommandConfiguration(
        "revoke",
        "Make a token good for nothing, at once.",
        example: "token revoke TOK-7"
    )

    @Argument("The token's reference, never its text.", "TOKEN") var token: String
    @OptionGroup var options: ActOptions

    func request() -> RevokeToken {
        RevokeToken(token: token)
    }
}
