import ArgumentParser
import Casework

struct FunderCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "funder",
        "Who grants: entered with their first fund.",
        example: "funder show FDR-1",
        [FunderList.self, FunderShow.self]
    )
}

struct FunderList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List funders, newest first.",
        example: "funder list"
    )

    @OptionGroup var list: ListOptions

    func request() -> ListFunders {
        ListFunders(paging: paging)
    }

    var unlessAny: String { FundList.unlessAny }
}

struct FunderShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one funder with its funds.",
        example: "funder show FDR-1"
    )

    @Argument("The funder.", "FUNDER") var funder: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowFunder {
        ShowFunder(funder: funder)
    }

    func drawing(of answer: ShowFunder.Answer) -> [any Drawn] {
        [Drawing.sheet(of: answer), Titled("Funds", [FundList.table(answer.funds)])]
    }
}
