import ArgumentParser
import Casework
import Money

struct FundCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "fund",
        "Grants: their awards, heads and limits.",
        example: "fund show FUND-1",
        [
            FundAdd.self, FundAllocate.self, FundDeallocate.self, FundVirement.self,
            FundAward.self, FundCap.self, FundChange.self, FundReturn.self, FundCarry.self,
            FundList.self, FundShow.self,
        ]
    )
}

struct FundAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Enter a grant: who grants it, for what, from when to when, and how much.",
        example: "fund add Diversion --funder 'Nottinghamshire OPCC' --from 2026-04-01 "
            + "--to 2027-03-31 --award 60,000 --per-child-cap 2500"
    )

    @Argument("What the grant is for.", "NAME") var name: String
    @Option("Who grants it.") var funder: String
    @Option("Its first day.", "DAY") var from: String
    @Option("Its last day.", "DAY") var to: String
    @Option("How much was awarded.", "AMOUNT") var award: String
    @Option("The most it may promise for one child.", "AMOUNT") var perChildCap: String?
    @Option("The day the award is dated; the first day unless said.", "DAY") var on: String?
    @Option("The funder's letter.", "REFERENCE") var letter: String?
    @OptionGroup var options: ActOptions

    func request() -> AddFund {
        AddFund(
            name: name,
            funder: funder,
            from: from,
            to: to,
            award: award,
            childCap: perChildCap,
            on: on,
            letter: letter
        )
    }
}

struct FundCap: ActErrand {
    static let configuration = CommandConfiguration(
        "cap",
        "Set the most that a fund may promise for one child.",
        example: "fund cap FUND-1 --amount 2,500"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("The most, from now on.", "AMOUNT") var amount: String
    @OptionGroup var options: ActOptions

    func request() -> ChangeChildCap {
        ChangeChildCap(fund: fund, amount: amount)
    }
}

struct FundChange: ActErrand {
    static let configuration = CommandConfiguration(
        "change",
        "Give a fund another name, or a later last day by the funder's letter.",
        example: "fund change FUND-1 --to 2027-06-30 --letter 'OPCC letter 16' "
            + "--reason agreed-with-funder",
        "fund change FUND-1 --name 'Diversion 2026' --reason entered-wrongly"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("Its name from now on.") var name: String?
    @Option("Its last day, later than it is.", "DAY") var to: String?
    @Option("The funder's letter, for another last day.", "REFERENCE") var letter: String?
    @Option("Why: a code of the list register-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> ChangeFund {
        ChangeFund(fund: fund, name: name, to: to, letter: letter, reason: reason)
    }
}

struct FundList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List funds with what is left of them, newest first.",
        example: "fund list",
        "fund list --funder FDR-1"
    )

    static let unlessAny = "No fund yet: enter a grant with “diversion fund add”."

    @Option("Only those that this funder grants.", "FUNDER") var funder: String?
    @OptionGroup var list: ListOptions

    func request() -> ListFunds {
        ListFunds(funder: funder, paging: paging)
    }

    var filters: [String?] { [funder] }

    var unlessAny: String { Self.unlessAny }

    func rows(_ items: [ShownFund]) -> any Drawn {
        Self.table(items)
    }

    static func table(_ items: [ShownFund]) -> Table {
        Table(
            of: items,
            ("Fund", { Cell($0.fund) }),
            ("Name", { Cell($0.name) }),
            ("Until", { Cell($0.to.description) }),
            ("Award", { Cell($0.awardPence) }),
            ("Unallocated", { Cell($0.unallocatedPence) }),
            ("Available", { Cell($0.availablePence) })
        )
    }
}

struct FundShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one fund as it was entered, with what is left of it.",
        example: "fund show FUND-1"
    )

    @Argument("The fund.", "FUND") var fund: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowFund {
        ShowFund(fund: fund)
    }
}
