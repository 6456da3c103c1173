import ArgumentParser
import Casework

struct OutcomePlan: ActErrand {
    static let configuration = CommandConfiguration(
        "plan",
        "Say what is to come of a package: what, by when, how it is measured.",
        notes: "An outcome reads MEASURE TARGET by DAY, and may go on with “from VALUE on DAY”, "
            + "how it stood before, and “how …”, how it is measured. What is scored stands behind "
            + "the target: “domain CODE”, or “instrument CODE edition CODE domain CODE”. Until the "
            + "package has ended.",
        example: "outcome plan PKG-3 --outcome 'attendance 45/50 by 2027-03-31 from 20/50 on "
            + "2026-11-01 how the register of the school'"
    )

    @Argument("The package.", "PACKAGE") var package: String
    @Option("What is to come of it; may be given several times.", "OUTCOME")
    var outcome: [String]
    @OptionGroup var options: ActOptions

    func request() -> PlanOutcomes {
        PlanOutcomes(package: package, outcomes: outcome)
    }
}

struct PackageComplete: ActErrand {
    static let configuration = CommandConfiguration(
        "complete",
        "Complete a package that is over, with a score for each outcome that was planned.",
        notes: "A score reads NUMBER met, partly, not-met or not-known, and may go on with a colon "
            + "and a note. Where nothing was planned the package's goals are scored: “goals met”. "
            + "It moves no money.",
        example: "package complete PKG-3 --on 2027-03-31 --score '1 met' --score '2 partly: came "
            + "half of the time'"
    )

    @Argument("The package.", "PACKAGE") var package: String
    @Option("When it was over.", "DAY") var on: String
    @Option("What a planned outcome, or the goals, came to; one for each.", "SCORE")
    var score: [String] = []
    @OptionGroup var options: ActOptions

    func request() -> CompletePackage {
        CompletePackage(package: package, on: on, scores: score)
    }
}

struct PackageUnreported: ListErrand {
    static let configuration = CommandConfiguration(
        "unreported",
        "Packages that are over without an end report, the longest first.",
        example: "package unreported --overdue"
    )

    @Flag(help: "Only those that the next sitting asks about.") var overdue = false
    @OptionGroup var list: ListOptions

    func request() -> ListUnreported {
        ListUnreported(overdue: overdue ? true : nil, paging: paging)
    }

    var filters: [String?] { [overdue ? "overdue" : nil] }

    var unlessAny: String { "Every package that is over has its end report." }
}
