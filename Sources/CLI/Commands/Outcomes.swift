import ArgumentParser
import Casework

struct OutcomeCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "outcome",
        "What came of it, for a child or the family.",
        example: "outcome list --child CH-7K3QM24",
        [
            OutcomePlan.self, OutcomeRecord.self, OutcomeTemplateWord.self, OutcomeImport.self,
            OutcomeList.self, OutcomeShow.self, OutcomeVerify.self, OutcomeWithdraw.self,
        ]
    )
}

struct OutcomeRecord: ActErrand {
    static let configuration = CommandConfiguration(
        "record",
        "Report a measured change. “Not yet” and “worse” are fine answers.",
        notes: "Which measures there are, and how each is read: diversion measure list.",
        example: "outcome record CH-7K3QM24 --package PKG-3 --measure activity --value 310 "
            + "--on 2026-11-18 --evidence provider",
        "outcome record CH-7K3QM24 --package PKG-3 --measure attendance --present 38 "
            + "--approved 3 --authorised 4 --unauthorised 5 --on 2026-11-18 --evidence document",
        "outcome record CH-7K3QM24 --package PKG-3 --measure exclusion --value suspension "
            + "--days 2 --reasons 'db va' --on 2026-11-18 --evidence official",
        "outcome record CH-7K3QM24 --package PKG-3 --measure goal --planned 2 --value 6 "
            + "--on 2026-11-18 --evidence self"
    )

    @Argument("The child.", "CHILD") var child: String
    @Option("The package it came of.", "PACKAGE") var package: String
    @Option("A code of the list measure, such as activity.", "CODE") var measure: String
    @Option(
        "The planned outcome that it reads, by its number: of two goals it says which.",
        "NUMBER"
    )
    var planned: String?
    @Option("A code, a score or a count; 41/50 for sessions; nothing for a start.", "VALUE")
    var value: String?
    @OptionGroup(title: "Sessions") var sessions: SessionOptions
    @OptionGroup(title: "What was scored, or why") var scored: ScoredOptions
    @Option("The day it was so.", "DAY") var on: String
    @Option("On whose word: a code of the list evidence.", "CODE") var evidence: String
    @Option("child, or family.", "WORD") var beneficiary: String?
    @Option("A note for those who decide on the case, and why the risk is what it is.", "TEXT")
    var note: String?
    @OptionGroup var options: ActOptions

    func request() -> RecordOutcome {
        var request = RecordOutcome(
            child: child,
            package: package,
            measure: measure,
            value: value,
            attended: sessions.attended,
            possible: sessions.possible,
            on: on,
            evidence: evidence,
            beneficiary: beneficiary,
            note: note
        )
        request.planned = planned
        request.present = sessions.present
        request.approved = sessions.approved
        request.authorised = sessions.authorised
        request.unauthorised = sessions.unauthorised
        request.notPossible = sessions.notPossible
        request.days = scored.days
        request.reasons = scored.reasons
        request.domain = scored.domain
        request.instrument = scored.instrument
        request.edition = scored.edition
        return request
    }
}

struct SessionOptions: ParsableArguments {
    @Option("Sessions attended.", "NUMBER") var attended: String?
    @Option("Sessions possible.", "NUMBER") var possible: String?
    @Option("Or one kind at a time: sessions present.", "NUMBER") var present: String?
    @Option("Educated elsewhere, with leave.", "NUMBER") var approved: String?
    @Option("Absent with leave.", "NUMBER") var authorised: String?
    @Option("Absent without leave.", "NUMBER") var unauthorised: String?
    @Option("Sessions that nobody could attend.", "NUMBER") var notPossible: String?
}

struct ScoredOptions: ParsableArguments {
    @Option("Days of a suspension.", "NUMBER") var days: String?
    @Option("One to three codes of its reasons, with spaces between.", "CODES")
    var reasons: String?
    @Option("What was scored: a code.", "CODE") var domain: String?
    @Option("The instrument that was used.", "CODE") var instrument: String?
    @Option("Its edition.", "CODE") var edition: String?
}

struct OutcomeVerify: ActErrand {
    static let configuration = CommandConfiguration(
        "verify",
        "Say that you saw the evidence. Not by whoever reported it.",
        example: "outcome verify OUT-12 --evidence document"
    )

    @Argument("The outcome.", "OUTCOME") var outcome: String
    @Option("What you saw: a code of the list verification.", "CODE") var evidence: String
    @OptionGroup var options: ActOptions

    func request() -> VerifyOutcome {
        VerifyOutcome(outcome: outcome, evidence: evidence)
    }
}

struct OutcomeWithdraw: ActErrand {
    static let configuration = CommandConfiguration(
        "withdraw",
        "Take back an outcome that was recorded by mistake.",
        notes: "It stays, told as withdrawn, and is counted nowhere from now on; what was "
            + "submitted or published stays as it was told. By whoever reported it while it is not verified, "
            + "or by a coordinator. What is so is recorded anew.",
        example: "outcome withdraw OUT-12 --reason wrong-value"
    )

    @Argument("The outcome.", "OUTCOME") var outcome: String
    @Option("Why: a code of the list outcome-reason.", "CODE") var reason: String
    @Option("A note for those who decide on the case.", "TEXT") var note: String?
    @OptionGroup var options: ActOptions

    func request() -> WithdrawOutcome {
        WithdrawOutcome(outcome: outcome, reason: reason, note: note)
    }
}

struct OutcomeList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "Outcomes, newest first.",
        example: "outcome list --package PKG-3 --measure attendance",
        "outcome list --package PKG-3 --planned 2"
    )

    @Option("Of this child.", "CHILD") var child: String?
    @Option("Of this package.", "PACKAGE") var package: String?
    @Option("Of this measure: a code of the list measure.", "CODE") var measure: String?
    @Option("Of the planned outcome of this number.", "NUMBER") var planned: String?
    @Flag(help: "Only what nobody else saw confirmed.") var unverified = false
    @OptionGroup var list: ListOptions

    func request() -> ListOutcomes {
        ListOutcomes(
            child: child,
            package: package,
            measure: measure,
            planned: planned,
            unverified: unverified,
            paging: paging
        )
    }

    var filters: [String?] {
        [child, package, measure, planned, unverified ? "unverified" : nil]
    }

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
