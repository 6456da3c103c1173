import ArgumentParser
import Casework

struct BankCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "bank",
        "Where providers are paid: proposed, called back, approved, left to cool off.",
        example: "bank show PRV-3",
        [
            BankPropose.self, BankApprove.self, BankRefuse.self, BankList.self,
            BankShow.self,
        ]
    )
}

struct BankPropose: ActErrand {
    static let configuration = CommandConfiguration(
        "propose",
        "Say where a provider is to be paid; the details come in on standard input.",
        notes: "Lines “field: value” of name, sort-code and account-number.",
        example: "bank propose PRV-3 --details - < details.txt"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @Option("Write -, and send the details in on standard input.", "-") var details: String
    @OptionGroup var options: ActOptions

    func request() throws -> ProposeBank {
        ProposeBank(
            provider: provider,
            details: try StandardInput.private(details, "bank details")
        )
    }
}

struct BankApprove: ActErrand {
    static let configuration = CommandConfiguration(
        "approve",
        "Approve an account that another officer proposed, after calling its provider back.",
        notes: "Call a number that was held before the change: “contact list” and “contact read”.",
        example: "bank approve BNK-1 --called CON-1 --called-on 2026-11-18"
    )

    @Argument("The account.", "BANK") var bankAccount: String
    @Option("The number that was called.", "CONTACT") var called: String
    @Option("When.", "DAY") var calledOn: String
    @OptionGroup var options: ActOptions

    func request() -> ApproveBank {
        ApproveBank(bankAccount: bankAccount, called: called, calledOn: calledOn)
    }
}

struct BankRefuse: ActErrand {
    static let configuration = CommandConfiguration(
        "refuse",
        "Refuse an account that was proposed, or stop one that was approved.",
        example: "bank refuse BNK-1"
    )

    @Argument("The account.", "BANK") var bankAccount: String
    @OptionGroup var options: ActOptions

    func request() -> RefuseBank {
        RefuseBank(bankAccount: bankAccount)
    }
}

struct BankList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List where providers are, were and may be paid, by last digits.",
        example: "bank list --state cooling"
    )

    @Option("Only of this provider.", "PROVIDER") var provider: String?
    @Option("Only those proposed, cooling, in-use, replaced or refused.", "STATE")
    var state: String?
    @OptionGroup var list: ListOptions

    func request() -> ListBanks {
        ListBanks(provider: provider, state: state, paging: paging)
    }

    var filters: [String?] { [provider, state] }

    var unlessAny: String { "No account yet: propose one with “diversion bank propose”." }
}

struct BankShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show where a provider is, was and may be paid, by last digits.",
        example: "bank show PRV-3"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowBank {
        ShowBank(provider: provider)
    }
}
