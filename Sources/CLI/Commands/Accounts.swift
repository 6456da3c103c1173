import ArgumentParser
import Casework

struct AccountCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "account",
        "Your own visits and tokens.",
        example: "account show",
        [AccountShow.self, AccountEnd.self, AccountRevoke.self]
    )
}

struct AccountShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show how you sign in, and what is signed in as you.",
        notes: "The password and the second factor are changed on the web, under “My account”.",
        example: "account show"
    )

    @OptionGroup var common: CommonOptions

    func request() -> ShowAccount { ShowAccount() }

    func drawing(of answer: ShowAccount.Answer) -> [any Drawn] {
        let own: [any Drawn] = [Drawing.sheet(of: answer)]
        let visits = Table(
            of: answer.visits,
            ("Visit", { Cell($0.signIn) }),
            ("Seen", { Cell($0.seenAt) }),
            ("Ends", { Cell($0.endsAt) }),
            ("State", { Cell($0.state) })
        )
        let tokens = Table(
            of: answer.tokens,
            ("Token", { Cell($0.tokenReference) }),
            ("Good for", { Cell($0.scope) }),
            ("Expires", { Cell("\($0.expires)") }),
            ("State", { Cell($0.state) })
        )
        return own + (answer.visits.isEmpty ? [] : [Titled("Visits", [visits])])
            + (answer.tokens.isEmpty ? [] : [Titled("Tokens", [tokens])])
    }
}

struct AccountEnd: ActErrand {
    static let configuration = CommandConfiguration(
        "end",
        "End a visit of your own: its browser must sign in again.",
        example: "account end SGN-7"
    )

    @Argument("The visit.", "SIGN-IN") var signIn: String
    @OptionGroup var options: ActOptions

    func request() -> EndOwnVisit {
        EndOwnVisit(signIn: signIn)
    }
}

struct AccountRevoke: ActErrand {
    static let configuration = CommandConfiguration(
        "revoke",
        "Make a token of your own good for nothing, at once.",
        example: "account revoke TOK-7"
    )

    @Argument("The token's reference, never its text.", "TOKEN") var token: String
    @OptionGroup var options: ActOptions

    func request() -> RevokeOwnToken {
        RevokeOwnToken(token: token)
    }
}
