import ArgumentParser
import Casework

struct ProviderLeave: ActErrand {
    static let configuration = CommandConfiguration(
        "leave",
        "Write down that a provider is leaving: it is promised nothing new.",
        notes: "What is committed can still be delivered and paid. It comes back when it is "
            + "approved again.",
        example: "provider leave PRV-3 --reason closed-down"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @Option("Why: a code of the list leaving-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> LeaveProvider {
        LeaveProvider(provider: provider, reason: reason)
    }
}

struct ProviderCorrect: ActErrand {
    static let configuration = CommandConfiguration(
        "correct",
        "Put right what a provider is called or registered as.",
        example: "provider correct PRV-3 --charity 1090096 --reason entered-wrongly",
        "provider correct PRV-3 --name 'Forest Mentors' --company none --reason changed-since"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @Option("Its name from now on.") var name: String?
    @Option("Its charity number, or none.", "NUMBER") var charity: String?
    @Option("Its company number, or none.", "NUMBER") var company: String?
    @Option("Why: a code of the list register-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> CorrectProvider {
        CorrectProvider(
            provider: provider,
            name: name,
            charity: charity,
            company: company,
            reason: reason
        )
    }
}
