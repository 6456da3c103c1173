import ArgumentParser
import Casework

struct SittingCases: ListErrand {
    static let configuration = CommandConfiguration(
        "cases",
        "What lies before an open sitting: each package, its lines, and what was decided before.",
        example: "sitting cases CCEP-2026-11-18"
    )

    @Argument("The sitting.", "SITTING") var sitting: String
    @OptionGroup var list: ListOptions

    func request() -> ListCases {
        ListCases(sitting: sitting, paging: paging)
    }

    var unlessAny: String {
        "Nothing lies before it: propose with “diversion package propose”."
    }

    func rows(_ items: [CaseCard]) -> any Drawn {
        CaseSheet.listing(of: items)
    }
}

struct SittingWeigh: LookErrand {
    static let configuration = CommandConfiguration(
        "weigh",
        "What funding several packages together would leave, before anything is decided.",
        notes: "Without a package it shows what stands now. Nothing is changed.",
        example: "sitting weigh CCEP-2026-11-18 PKG-3 PKG-7"
    )

    @Argument("The sitting.", "SITTING") var sitting: String
    @Argument(help: ArgumentHelp("What to fund, in this order.", valueName: "PACKAGE"))
    var packages: [String] = []
    @OptionGroup var common: CommonOptions

    func request() -> WeighCases {
        WeighCases(sitting: sitting, packages: packages)
    }

    func drawing(of answer: WeighCases.Answer) -> [any Drawn] {
        CaseSheet.drawing(of: answer)
    }
}

struct SittingMinutes: LookErrand {
    static let configuration = CommandConfiguration(
        "minutes",
        "The minutes with their reasons; once closed, with the audit chain's head.",
        notes: "Until the sitting is closed they are what closing would put there.",
        example: "sitting minutes CCEP-2026-11-18"
    )

    @Argument("The sitting.", "SITTING") var sitting: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowMinutes {
        ShowMinutes(sitting: sitting)
    }

    func drawing(of answer: ShowMinutes.Answer) -> [any Drawn] {
        CaseSheet.drawing(of: answer)
    }
}
