import ArgumentParser
import Casework

struct OfficerCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "officer",
        "People with a sign-in, and their roles.",
        example: "officer list",
        [
            OfficerAdd.self, OfficerInvite.self, OfficerList.self, OfficerShow.self,
            OfficerRoles.self, OfficerLeave.self,
        ]
    )
}

struct OfficerAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Give a person a sign-in; the first of all is an administrator.",
        example: "officer add 'Ada Okafor' --role administrator --issue-token",
        "officer add 'Pat Rowe' --role provider --provider PRV-3 --issue-token"
    )

    @Argument("The person's name.", "NAME") var name: String
    @Option("What the person does; may be given several times, provider only alone.", "ROLE")
    var role: [String]
    @Option("The provider that an officer with the role provider works for.", "PROVIDER")
    var provider: String?
    @Flag(help: "Issue a token, shown this once.") var issueToken = false
    @OptionGroup var options: ActOptions

    func request() -> AddOfficer {
        AddOfficer(name: name, roles: role, provider: provider, issueToken: issueToken)
    }
}

struct OfficerList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List who has a sign-in, newest first.",
        example: "officer list --role chair"
    )

    @Option("Only those with this role.", "ROLE") var role: String?
    @OptionGroup var list: ListOptions

    func request() -> ListOfficers {
        ListOfficers(role: role, paging: paging)
    }

    var filters: [String?] { [role] }

    var unlessAny: String { "No officer yet: add one with “diversion officer add”." }
}

struct OfficerShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one officer with roles and tokens.",
        example: "officer show OFR-4"
    )

    @Argument("The officer.", "OFFICER") var officer: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowOfficer {
        ShowOfficer(officer: officer)
    }
}

struct OfficerRoles: ActErrand {
    static let configuration = CommandConfiguration(
        "roles",
        "Give an officer other roles, from now on.",
        notes: "Name all that the officer is to have. Who works for a provider has no other.",
        example: "officer roles OFR-4 --role chair --role coordinator"
    )

    @Argument("The officer.", "OFFICER") var officer: String
    @Option("What the person does; may be given several times.", "ROLE") var role: [String]
    @OptionGroup var options: ActOptions

    func request() -> ChangeRoles {
        ChangeRoles(officer: officer, roles: role)
    }
}

struct OfficerLeave: ActErrand {
    static let configuration = CommandConfiguration(
        "leave",
        "End an officer's sign-in: no token of theirs is good any more.",
        example: "officer leave OFR-4"
    )

    @Argument("The officer.", "OFFICER") var officer: String
    @OptionGroup var options: ActOptions

    func request() -> LeaveOfficer {
        LeaveOfficer(officer: officer)
    }
}

struct WhoAmICommand: LookErrand {
    static let configuration = CommandConfiguration(
        "whoami",
        "Show who is signed in.",
        example: "whoami"
    )

    @OptionGroup var common: CommonOptions

    func request() -> WhoAmI {
        WhoAmI()
    }
}
