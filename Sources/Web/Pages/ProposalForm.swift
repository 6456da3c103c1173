import Casework
import Panel

/// Proposing a package: goals, a level of risk with its reason, and lines from the rate card.
enum ProposalForm {
    static let routes = Route.form(
        "/packages/new",
        ProposePackage.self,
        ActForm(
            "Propose a package",
            [
                FormField("child", .text, "Child", hint: "The reference, such as CH-7K3QM24"),
                FormField(
                    "goals",
                    .area,
                    "Goals",
                    hint: "What it is to bring about, a line each. No names."
                ),
                FormField("level", .select, "Level of risk", isOptional: true).codes("level"),
                FormField(
                    "level_reason",
                    .area,
                    "Why this level",
                    hint: "Needed where a level is given. No names.",
                    isOptional: true
                ),
                FormField("referred_on", .day, "Day of the referral", isOptional: true),
                FormField(
                    "outcomes",
                    .area,
                    "What is to come of it",
                    hint: "An outcome a line, such as: \(PlannedOutcomeText.example)",
                    isOptional: true
                ),
                FormField("fund", .select, "Paid from").funds(),
            ],
            button: "Propose the package",
            intro: "This asks for money. Only a sitting that its chair closes commits it."
        )
        .asking(lines)
        .gathering { typed, _ in gathered(typed) }
        .blaming([
            "malformed-reference": ActForm.Blame("child"),
            "mistyped-reference": ActForm.Blame("child"),
            "not-found": ActForm.Blame("child", "There is no such child, service or fund."),
            "level-without-reason": ActForm.Blame(
                "level_reason",
                "Say why this level of risk."
            ),
            "no-lines": ActForm.Blame("service_1", "Choose at least one service."),
            "malformed-line": ActForm.Blame(
                "service_1",
                "Each line needs a service, a quantity, a first day and a last day."
            ),
            "no-fund": ActForm.Blame("fund", "Choose the fund it is paid from."),
            "empty-text": ActForm.Blame("goals", "Write what it is to bring about."),
        ])
        .live("Show the total, and room for more lines"),
        drawing: total
    ) { .goTo("/packages/\($0.package)") }

    @Sendable
    private static func total(_ made: ProposePackage.Answer) -> [Section] {
        var would = Section("What this would ask for")
        let lines = made.lines.count == 1 ? "1 line" : "\(made.lines.count) lines"
        would.summary = [Fact("Total", "\(made.totalPence) in \(lines)")]
        return [would]
    }

    /// Fields of one line, each numbered.
    private static let parts = ["service", "quantity", "from", "to", "beneficiary", "line_fund"]

    private static let fewest = 3
    private static let most = 40

    /// Some lines, and always one more than are filled in.
    @Sendable
    private static func lines(_ asked: Asked) async throws -> [FormField] {
        let filled = asked.form.numbered("service").filter { !$0.value.isEmpty }.keys.max() ?? 0
        let services = try await services(asked)
        return (1...min(max(fewest, filled + 1), most)).flatMap { line($0, services) }
    }

    private static func line(_ place: Int, _ services: [FormField.Choice]) -> [FormField] {
        [
            FormField("service_\(place)", .select, "Service", isOptional: place > 1)
                .choosing { _ in services }.unchosen("None"),
            FormField("quantity_\(place)", .number, "Quantity", isOptional: place > 1),
            FormField("from_\(place)", .day, "First day", isOptional: place > 1),
            FormField("to_\(place)", .day, "Last day", isOptional: place > 1),
            FormField("beneficiary_\(place)", .select, "For whom").choosing { _ in
                Beneficiary.allCases.map {
                    FormField.Choice($0.rawValue, "The \($0.rawValue)")
                }
            },
            FormField("line_fund_\(place)", .select, "Paid from")
                .funds(unchosen: "The fund above"),
        ].map { $0.grouped("Line \(place)") }
    }

    /// What is offered today, at its price, by those to whom money may go.
    private static func services(_ asked: Asked) async throws -> [FormField.Choice] {
        try await asked.look(ListServices(paging: Paging(size: "500"))).items
            .filter { $0.standing.mayBeProposed }
            .compactMap { service in
                service.pricePence.map { price in
                    FormField.Choice(
                        service.service,
                        "\(service.name), \(price) a \(service.unit) "
                            + "(\(Shown.name(service.provider)), \(service.head.named("head")))"
                    )
                }
            }
    }

    /// Each line as `LineText` reads it.
    private static func gathered(_ typed: FormBody) -> FormBody {
        var gathered = typed
        let values = Dictionary(
            uniqueKeysWithValues: parts.map { ($0, typed.numbered($0).filter { $0.value != "" }) }
        )
        for part in parts {
            for place in typed.numbered(part).keys { gathered.remove("\(part)_\(place)") }
        }
        let lines = (1...most).compactMap { place -> String? in
            func value(_ part: String) -> String? { values[part]?[place] }
            let isEmpty = ["service", "quantity", "from", "to"].allSatisfy { value($0) == nil }
            guard !isEmpty else { return nil }
            return "\(value("service") ?? "") x \(value("quantity") ?? "") "
                + "from \(value("from") ?? "") to \(value("to") ?? "") "
                + "for \(value("beneficiary") ?? Beneficiary.child.rawValue)"
                + (value("line_fund").map { " fund \($0)" } ?? "")
        }
        gathered.set("lines", all: lines)
        let outcomes = (typed["outcomes"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
        gathered.set("outcomes", all: outcomes.filter { !$0.allSatisfy(\.isWhitespace) })
        return gathered
    }
}
