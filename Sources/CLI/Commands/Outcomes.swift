import ArgumentParser
import Casework

struct OutcomeCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "outcome",
        "What came of it, for a child or the family.",
        example: "outcome list --child CH-7K3QM2P",
        [
            OutcomePlan.self, OutcomeRecord.self, OutcomeTemplateWord.self, OutcomeImport.self,
            OutcomeList.self, OutcomeShow.self,
        ]
    )
}

struct OutcomeRecord: ActErrand {
    static let configuration = CommandConfiguration(
        "record",
        "Report a measured change. “Not yet” and “worse” are fine answers.",
        example: "outcome record CH-7K3QM2P --package PKG-3 --measure activity --value 310 "
            + "--on 2026-11-18 --evidence provider",
        "outcome record CH-7K3QM2P --package PKG-3 --measure attendance --attended 41 "
            + "--possible 50 --on 2026-11-18 --evidence document"
    )

    @Argument("The child.", "CHILD") var child: String
    @Option("The package it came of.", "PACKAGE") var package: String
    @Option("activity, attendance, goal or risk.", "CODE") var measure: String
    @Option("An activity's code, a score from 0 to 10, a level.", "VALUE") var value: String?
    @Option("Sessions attended.", "NUMBER") var attended: String?
    @Option("Sessions possible.", "NUMBER") var possible: String?
    @Option("The day it was so.", "DAY") var on: String
    @Option("self, provider, document or official.", "CODE") var evidence: String
    @Option("child, or family.", "WORD") var beneficiary: String?
    @Option("A note for those who decide on the case.", "TEXT") var note: String?
    @OptionGroup var options: ActOptions

    func request() -> RecordOutcome {
        RecordOutcome(
            child: child,
            package: package,
            measure: measure,
            value: value,
            attended: attended,
            possible: possible,
            on: on,
            evidence: evidence,
            beneficiary: beneficiary,
            note: note
        )
    }
}

struct OutcomeList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "Outcomes, newest first.",
        example: "outcome list --package PKG-3 --measure attendance"
    )

    @Option("Of this child.", "CHILD") var child: String?
    @Option("Of this package.", "PACKAGE") var package: String?
    @Option("Of this measure.", "CODE") var measure: String?
    @OptionGroup var list: ListOptions

    func request() -> ListOutcomes {
        ListOutcomes(child: child, package: package, measure: measure, paging: paging)
    }

    var filters: [String?] { [child, package, measure] }

    var unlessAny: String {
        "No outcome that you can see: report one with “diversion outcome record”."
    }

    func rows(_ items: [ShownOutcome]) -> any Drawn {
        Table(of: items)
    }
}

struct OutcomeShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "One outcome.",
        example: "outcome show OUT-12"
    )

    @Argument("The outcome.", "OUTCOME") var outcome: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowOutcome {
        ShowOutcome(outcome: outcome)
    }
}
