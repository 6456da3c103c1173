import ArgumentParser
import Casework

struct FundReturn: ActErrand {
    static let configuration = CommandConfiguration(
        "return",
        "Give unallocated money back to the funder, as agreed.",
        example: "fund return FUND-1 --amount 1,250 --approval 'OPCC letter 31'"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("How much.", "AMOUNT") var amount: String
    @Option("The funder's agreement: a letter's or e-mail's reference.", "REFERENCE")
    var approval: String
    @Option("The day it is dated; today unless said.", "DAY") var on: String?
    @OptionGroup var options: ActOptions

    func request() -> ReturnFunds {
        ReturnFunds(fund: fund, amount: amount, approval: approval, on: on)
    }
}

struct FundCarry: ActErrand {
    static let configuration = CommandConfiguration(
        "carry",
        "Carry unallocated money into the next fund, as agreed.",
        example: "fund carry FUND-1 --to FUND-2 --amount 1,250 --approval 'OPCC letter 31'"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("The fund it goes to: a later one of the same funder.", "FUND") var to: String
    @Option("How much.", "AMOUNT") var amount: String
    @Option("The funder's agreement: a letter's or e-mail's reference.", "REFERENCE")
    var approval: String
    @Option("The day it is dated; today unless said.", "DAY") var on: String?
    @OptionGroup var options: ActOptions

    func request() -> CarryFunds {
        CarryFunds(fund: fund, into: to, amount: amount, approval: approval, on: on)
    }
}
