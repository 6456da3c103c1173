import ArgumentParser
import Casework

struct FundAllocate: ActErrand {
    static let configuration = CommandConfiguration(
        "allocate",
        "Put part of a fund's unallocated money under a head.",
        example: "fund allocate FUND-1 --head mentoring --amount £12,000 --on '6 Apr 2026'"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("The budget head.", "HEAD") var head: String
    @Option("How much.", "AMOUNT") var amount: String
    @Option("The day it is dated; today unless said.", "DAY") var on: String?
    @OptionGroup var options: ActOptions

    func request() -> Allocate {
        Allocate(fund: fund, head: head, amount: amount, on: on)
    }

    func drawing(of answer: Moved) -> [any Drawn] {
        answer.drawing(from: "Unallocated", to: head)
    }
}

struct FundDeallocate: ActErrand {
    static let configuration = CommandConfiguration(
        "deallocate",
        "Take available money back from a head.",
        example: "fund deallocate FUND-1 --head travel --amount 200"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("The budget head.", "HEAD") var head: String
    @Option("How much.", "AMOUNT") var amount: String
    @Option("The day it is dated; today unless said.", "DAY") var on: String?
    @OptionGroup var options: ActOptions

    func request() -> Deallocate {
        Deallocate(fund: fund, head: head, amount: amount, on: on)
    }

    func drawing(of answer: Moved) -> [any Drawn] {
        answer.drawing(from: head, to: "Unallocated")
    }
}

struct FundVirement: ActErrand {
    static let configuration = CommandConfiguration(
        "virement",
        "Move available money from one head to another, with the funder's approval.",
        example: "fund virement FUND-1 --from mentoring --to travel --amount 500 "
            + "--approval 'OPCC letter 12'"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("The head it comes from.", "HEAD") var from: String
    @Option("The head it goes to.", "HEAD") var to: String
    @Option("How much.", "AMOUNT") var amount: String
    @Option("The funder's approval: a letter's or e-mail's reference.", "REFERENCE")
    var approval: String
    @Option("The day it is dated; today unless said.", "DAY") var on: String?
    @OptionGroup var options: ActOptions

    func request() -> Vire {
        Vire(fund: fund, from: from, to: to, amount: amount, approval: approval, on: on)
    }

    func drawing(of answer: Moved) -> [any Drawn] {
        answer.drawing(from: from, to: to)
    }
}

struct FundAward: ActErrand {
    static let configuration = CommandConfiguration(
        "award",
        "Grant more, or take back what is still unallocated, by the funder's letter.",
        example: "fund award FUND-1 --up 5,000 --letter 'OPCC letter 14'",
        "fund award FUND-1 --down 5,000 --letter 'OPCC letter 15'"
    )

    @Argument("The fund.", "FUND") var fund: String
    @Option("Grants so much more.", "AMOUNT") var up: String?
    @Option("Takes so much back.", "AMOUNT") var down: String?
    @Option("The funder's letter.", "REFERENCE") var letter: String
    @Option("The day it is dated; today unless said.", "DAY") var on: String?
    @OptionGroup var options: ActOptions

    func validate() throws {
        guard (up == nil) != (down == nil) else {
            throw ValidationError("Say either --up or --down with an amount.")
        }
    }

    func request() -> ChangeAward {
        ChangeAward(
            fund: fund,
            amount: up ?? down ?? "",
            down: down != nil,
            letter: letter,
            on: on
        )
    }

    func drawing(of answer: Moved) -> [any Drawn] {
        // What was awarded stands below zero on the funder's side.
        down == nil
            ? answer.drawing(from: "Award", isOwed: true, to: "Unallocated")
            : answer.drawing(from: "Unallocated", to: "Award", isOwedThere: true)
    }
}
