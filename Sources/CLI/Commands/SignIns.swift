import ArgumentParser
import Casework

struct OfficerInvite: ActErrand {
    static let configuration = CommandConfiguration(
        "invite",
        "Let an officer choose a password for the web; what is printed is shown this once.",
        notes: "Invited again, an officer who lost the password or the telephone begins anew.",
        example: "officer invite OFR-4 --sign-in-name chris.bell@council.example"
    )

    @Argument("The officer.", "OFFICER") var officer: String
    @Option("What the officer signs in with, such as an e-mail address.", "NAME")
    var signInName: String?
    @OptionGroup var options: ActOptions

    func request() -> InviteOfficer {
        InviteOfficer(officer: officer, signInName: signInName)
    }
}

struct SignInCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "sign-in",
        "Visits of officers on the web.",
        example: "sign-in list --officer OFR-4",
        [SignInList.self, SignInEnd.self]
    )
}

struct SignInList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List who signed in on the web, newest first.",
        example: "sign-in list --officer OFR-4"
    )

    @Option("Only this officer's.", "OFFICER") var officer: String?
    @OptionGroup var list: ListOptions

    func request() -> ListSignIns {
        ListSignIns(officer: officer, paging: paging)
    }

    var filters: [String?] { [officer] }

    var unlessAny: String { "Nobody has signed in on the web yet: see “diversion officer invite”." }
}

struct SignInEnd: ActErrand {
    static let configuration = CommandConfiguration(
        "end",
        "End a visit at once: its browser must sign in again.",
        example: "sign-in end SGN-7"
    )

    @Argument("The visit.", "SIGN-IN") var signIn: String
    @OptionGroup var options: ActOptions

    func request() -> EndSignIn {
        EndSignIn(signIn: signIn)
    }
}
