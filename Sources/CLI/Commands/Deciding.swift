import ArgumentParser
import Casework

struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "decide",
        "Decide on a package in an open sitting, or see first what it would leave.",
        notes: "What is decided is held until the sitting closes. Deciding again replaces it; "
            + "--withdraw takes it out.",
        example: "decide CCEP-2026-11-18 PKG-12 --fund --preview",
        "decide CCEP-2026-11-18 PKG-12 --fund --rationale 'Agreed by all agencies'",
        "decide CCEP-2026-11-18 PKG-3 --vary --line 'PKG-3/1 x 8' --rationale 'Fewer needed'",
        "decide CCEP-2026-11-18 PKG-3 --vary --line 'PKG-3/1 to 2027-03-31' --rationale Longer",
        "decide CCEP-2026-11-18 PKG-3 --end --reason moved-away --rationale 'Now in Leeds'",
        "decide CCEP-2026-11-18 PKG-12 --withdraw --rationale 'Family moved away'"
    )

    @Argument("The sitting.", "SITTING") var sitting: String
    @Argument("The package.", "PACKAGE") var package: String
    @Flag(help: "What is decided.") var kind: Kind
    @Option("With --vary: a line's new quantity, a later last day, or both; several times.", "LINE")
    var line: [String] = []
    @Option("With --vary or --end: from which day; the sitting's unless said.", "DAY")
    var from: String?
    @Flag(help: "Show what it would leave, and change nothing.") var preview = false
    @Option("Why, in the panel's words.", "TEXT") var rationale: String?
    @Option("Why, as a code of the list change-reason; --end needs it.", "CODE")
    var reason: String?
    @OptionGroup var options: ActOptions

    enum Kind: String, EnumerableFlag {
        case fund
        case refuse
        case `defer`
        case end
        case vary
        case withdraw

        static func help(for kind: Kind) -> ArgumentHelp? {
            switch kind {
            case .fund: "Fund it."
            case .refuse: "Refuse it."
            case .defer: "Defer it to another sitting."
            case .end:
                "End what was funded; what is not delivered goes back, what awaits acceptance stays."
            case .vary: "Change quantities of what was funded, or let it go on longer."
            case .withdraw: "Take this sitting's decision out again."
            }
        }
    }

    func validate() throws {
        if kind == .withdraw, preview {
            throw ValidationError(
                "--preview shows what deciding would leave: leave --withdraw out."
            )
        }
        if kind == .withdraw, rationale == nil {
            throw ValidationError("Missing expected argument '--rationale <TEXT>'")
        }
        if kind == .withdraw, reason != nil {
            throw ValidationError("--reason goes with a decision: --withdraw has its rationale.")
        }
        if kind != .vary, !line.isEmpty {
            throw ValidationError("--line goes with --vary only.")
        }
        if kind != .vary, kind != .end, from != nil {
            throw ValidationError("--from goes with --vary or --end only.")
        }
    }

    func run() async throws {
        guard kind != .withdraw else {
            let request = WithdrawDecision(
                sitting: sitting,
                package: package,
                rationale: rationale ?? ""
            )
            return try Output.show(try await House.perform(request, options), options.common)
        }
        let request = Decide(
            sitting: sitting,
            package: package,
            kind: kind.rawValue,
            lines: line,
            rationale: rationale,
            reason: reason,
            from: from
        )
        let answer = try await House.perform(request, options, keeping: !preview)
        try Output.show(answer, options.common) { Effect(of: $0, isPreview: preview).parts }
    }
}
