import ArgumentParser
import Casework

struct OfficerCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "officer",
        "People with a sign-in, and their roles.",
        example: "officer list",
        [OfficerAdd.self]
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
    @Option("What the person does; may be given several times.", "ROLE") var role: [String]
    @Option("The provider that an officer with the role provider works for.", "PROVIDER")
    var provider: String?
    @Flag(help: "Issue a token, shown this once.") var issueToken = false
    @OptionGroup var options: ActOptions

    func request() -> AddOfficer {
        AddOfficer(name: name, roles: role, provider: provider, issueToken: issueToken)
    }
}
