import ArgumentParser
import Casework

struct PackageCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "package",
        "What is proposed for one child: goals, and lines of service.",
        example: "package list --state proposed",
        [
            PackagePropose.self, PackageWithdraw.self, PackageComplete.self, PackageList.self,
            PackageUnreported.self, PackageShow.self,
        ]
    )
}

struct PackagePropose: ActErrand {
    static let configuration = CommandConfiguration(
        "propose",
        "Propose what is to be bought for one child.",
        notes: "A line reads SERVICE x QUANTITY from DAY to DAY, and may go on with “for family” "
            + "and “fund FUND-2”. An outcome reads MEASURE TARGET by DAY, and may go on with “from "
            + "VALUE on DAY” and “how …”.",
        example: "package propose --child CH-7K3QM24 --fund FUND-1 --goal 'Back in education' "
            + "--line 'SVC-1 x 12 from 2026-11-01 to 2027-02-28' --line 'SVC-2 x 1 from "
            + "2026-11-01 to 2026-11-05 for family' --outcome 'activity 310 by 2027-03-31 from 619 on "
            + "2026-10-20 how the college confirms it'"
    )

    @Option("The child.", "CHILD") var child: String
    @Option("The fund of lines that name none.", "FUND") var fund: String?
    @Option("What it is to bring about; may be given several times.", "TEXT") var goal: [String]
    @Option("A line; may be given several times.", "LINE") var line: [String]
    @Option("When the child was referred.", "DAY") var referredOn: String?
    @Option("The level of risk: a code of the list level.", "CODE") var level: String?
    @Option("Why this level.", "TEXT") var levelReason: String?
    @Option("What is to come of it; may be given several times.", "OUTCOME")
    var outcome: [String] = []
    @OptionGroup var options: ActOptions

    func request() -> ProposePackage {
        ProposePackage(
            child: child,
            fund: fund,
            goals: goal,
            lines: line,
            referredOn: referredOn,
            level: level,
            levelReason: levelReason,
            outcomes: outcome.isEmpty ? nil : outcome
        )
    }
}

struct PackageWithdraw: ActErrand {
    static let configuration = CommandConfiguration(
        "withdraw",
        "Take back a package that was proposed by mistake, or is not wanted any more.",
        notes: "Only before the panel has funded, refused or ended it.",
        example: "package withdraw PKG-12 --reason proposed-in-error"
    )

    @Argument("The package.", "PACKAGE") var package: String
    @Option("A code of the list package-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> WithdrawPackage {
        WithdrawPackage(package: package, reason: reason)
    }
}

struct PackageList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List packages, newest first.",
        example: "package list --child CH-7K3QM24",
        "package list --state proposed"
    )

    @Option("Only this child's.", "CHILD") var child: String?
    @Option("Only those proposed, funded, refused, deferred, ended or withdrawn.", "STATE")
    var state: String?
    @OptionGroup var list: ListOptions

    func request() -> ListPackages {
        ListPackages(child: child, state: state, paging: paging)
    }

    var filters: [String?] { [child, state] }

    var unlessAny: String {
        "No package that you can see: propose one with “diversion package propose”."
    }

    /// How many lines it has stands in the package itself.
    func rows(_ items: [ListPackages.Item]) -> any Drawn {
        Table(
            of: items,
            ("Package", { Cell($0.package) }),
            ("Child", { Cell($0.child) }),
            ("State", { Cell($0.state) }),
            ("Proposed", { Cell("\($0.proposedOn)") }),
            ("Total", { Cell($0.totalPence) }),
            ("Promised", { Cell($0.promisedPence) }),
            ("Sitting", { Cell($0.openSitting ?? "") })
        )
    }
}

struct PackageShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one package: its lines, where their money stands, what was decided.",
        example: "package show PKG-12"
    )

    @Argument("The package.", "PACKAGE") var package: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowPackage {
        ShowPackage(package: package)
    }

    func drawing(of answer: ShowPackage.Answer) -> [any Drawn] {
        PackageSheet.drawing(of: answer)
    }
}
