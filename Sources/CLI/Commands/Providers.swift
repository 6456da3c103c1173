import ArgumentParser
import Casework

struct ProviderCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "provider",
        "Voluntary organisations: their checks, approval and rate cards.",
        example: "provider list --standing approved",
        [
            ProviderAdd.self, ProviderCheck.self, ProviderApprove.self, ProviderSuspend.self,
            ProviderLeave.self, ProviderCorrect.self, ProviderSupplier.self, ProviderOffer.self,
            ProviderReprice.self, ProviderList.self, ProviderShow.self, ProviderChecks.self,
        ]
    )
}

struct ProviderAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Enter a voluntary organisation; it is proposed until finance approves it.",
        example: "provider add 'Forest Fields Mentors' --charity 1090095"
    )

    @Argument("Its name.", "NAME") var name: String
    @Option("Its charity number.", "NUMBER") var charity: String?
    @Option("Its company number.", "NUMBER") var company: String?
    @OptionGroup var options: ActOptions

    func request() -> AddProvider {
        AddProvider(name: name, charity: charity, company: company)
    }
}

struct ProviderCheck: ActErrand {
    static let configuration = CommandConfiguration(
        "check",
        "Record that you looked at a provider's document, and how long it holds.",
        example: "provider check PRV-3 --kind insurance --verified-on 2026-10-01 "
            + "--expires 2027-09-30"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @Option("What was looked at: a code of the list check.", "CODE") var kind: String
    @Option("When.", "DAY") var verifiedOn: String
    @Option("The last day it holds.", "DAY") var expires: String
    @OptionGroup var options: ActOptions

    func request() -> CheckProvider {
        CheckProvider(provider: provider, kind: kind, verifiedOn: verifiedOn, expires: expires)
    }
}

struct ProviderApprove: ActErrand {
    static let configuration = CommandConfiguration(
        "approve",
        "Let a provider be funded; another officer verified its checks.",
        example: "provider approve PRV-3"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @OptionGroup var options: ActOptions

    func request() -> ApproveProvider {
        ApproveProvider(provider: provider)
    }
}

struct ProviderSuspend: ActErrand {
    static let configuration = CommandConfiguration(
        "suspend",
        "Keep new money from a provider until it is approved again.",
        example: "provider suspend PRV-3 --reason accounts-late"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @Option("One word, such as safeguarding; never a story.", "WORD") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> SuspendProvider {
        SuspendProvider(provider: provider, reason: reason)
    }
}

struct ProviderSupplier: ActErrand {
    static let configuration = CommandConfiguration(
        "supplier",
        "Say what a provider is called in the council's own ledger.",
        example: "provider supplier PRV-3 --number 100234"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @Option("Its supplier number.", "NUMBER") var number: String
    @Option("From which day; today unless said.", "DAY") var from: String?
    @OptionGroup var options: ActOptions

    func request() -> NumberSupplier {
        NumberSupplier(provider: provider, number: number, from: from)
    }
}

struct ProviderList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List providers, newest first.",
        example: "provider list --standing approved",
        "provider list --search mentors",
        "provider list --waiting checks-lapsing"
    )

    @Option("Only those proposed, approved, suspended or left.", "STANDING")
    var standing: String?
    @Option("Only those with this in their name.", "TEXT") var search: String?
    @Option(
        "Only those that wait: providers-to-approve, banks-to-approve or checks-lapsing.",
        "QUEUE"
    )
    var waiting: String?
    @OptionGroup var list: ListOptions

    func request() -> ListProviders {
        ListProviders(standing: standing, search: search, waiting: waiting, paging: paging)
    }

    var filters: [String?] { [standing, search, waiting] }

    var unlessAny: String {
        "No provider that you can see: enter one with “diversion provider add”."
    }
}

struct ProviderChecks: ListErrand {
    static let configuration = CommandConfiguration(
        "checks",
        "List the checks that stand: which hold, and which have lapsed.",
        example: "provider checks --state expiring --sort expires"
    )

    @Option("Only of this provider.", "PROVIDER") var provider: String?
    @Option("Only of this kind: a code of the list check.", "CODE") var kind: String?
    @Option("Only those verified, expiring or lapsed.", "STATE") var state: String?
    @OptionGroup var list: ListOptions

    func request() -> ListChecks {
        ListChecks(provider: provider, kind: kind, state: state, paging: paging)
    }

    var filters: [String?] { [provider, kind, state] }

    var unlessAny: String { "No check yet: record one with “diversion provider check”." }
}

struct ProviderShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one provider: its numbers, checks and services.",
        example: "provider show PRV-3"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowProvider {
        ShowProvider(provider: provider)
    }

    func drawing(of answer: ShowProvider.Answer) -> [any Drawn] {
        let checks = Table(
            of: answer.checks,
            ("Check", { Cell($0.kind) }),
            ("Needed", { Cell($0.needed ? "yes" : "no") }),
            ("State", { Cell($0.state) }),
            ("Verified", { Cell($0.verifiedOn.map { "\($0)" } ?? "") }),
            ("By", { Cell($0.verifiedBy ?? "") }),
            ("Expires", { Cell($0.expires.map { "\($0)" } ?? "") }),
            ("Days", { $0.daysLeft.map { Cell("\($0)", isNumber: true) } ?? .none })
        )
        let services: [any Drawn] =
            answer.services.isEmpty
            ? [] : [Titled("Services", [Listing(of: answer.services)])]
        return [Drawing.sheet(of: answer), Titled("Checks", [checks])] + services
    }
}
