import Casework
import Money
import Panel

/// The council's settings: what each does, what it says, and changing it.
enum SettingPages {
    static let routes: [Route] =
        [.listed("/rules", ListSettings.self, list)]
        + Route.form(path, ChangeSetting.self, change, drawing: effect) { _ in .goTo("/rules") }

    private static let path = "/rules/setting/{name}"

    private static let list = RecordPage<ListSettings.Answer>(
        title: { _ in "Settings" },
        tabs: RulePages.tabs,
        sections: { answer in
            let said = Set(answer.items.map(\.name))
            return DatedRule.sections(
                ["Setting"],
                answer.items.map { item in
                    DatedRule(
                        [title(item.name)],
                        shown(item.value, of: item.name),
                        item.from,
                        item.inForce,
                        href(item.name),
                        note: ChangeSetting.known(item.name)?.meaning
                    )
                }
            ) + [unsaid(ChangeSetting.known.filter { !said.contains($0.name) })]
        },
        leavingOut: ["items", "next"],
        sorts: ["Setting": "name"].merging(RulePages.days) { own, _ in own },
        asks: ["size": "500"]
    )

    private static func unsaid(_ settings: [ChangeSetting.Known]) -> Section {
        var section = Section("What nobody has said yet")
        guard !settings.isEmpty else {
            section.empty = "Every setting has a value."
            return section
        }
        section.table = TableModel(
            "What nobody has said yet",
            ["Setting", "What it does"],
            settings.map { setting in
                var name = TableModel.Cell(title(setting.name), href(setting.name))
                name.isHeading = true
                return [name, TableModel.Cell(setting.meaning)]
            }
        )
        return section
    }

    private static let change = ActForm(
        "Change a setting",
        [],
        button: "Change it",
        isChecked: true
    )
    .telling { asked in
        let name = asked.parameter("name")
        let holds = try await value(of: name, asked)
        return ChangeSetting.known(name).map { known in
            "\(title(name)): \(known.meaning.lowercasedFirst).\n"
                + (holds.map { "Today it says \(shown($0, of: name))." }
                    ?? "Nobody has said it yet.")
        }
    }
    .warned { asked in
        ChangeSetting.known(asked.parameter("name"))?.isGuard == true
            ? "It guards what is paid, who signs in or who is told of: it is loosened some days "
                + "ahead at the earliest." : nil
    }
    .asking { asked in
        let name = asked.parameter("name")
        guard ChangeSetting.known(name) != nil else { return [] }
        let field = FormField(
            "value",
            isMoney(name) ? .money : .text,
            title(name),
            autocomplete: "off"
        )
        let holds = try await value(of: name, asked)
        return [
            field.starting { _ in holds.map { typed($0, of: name) } ?? "" }, RuleForms.from,
        ]
    }
    .gathering { typed, asked in
        guard isMoney(asked.parameter("name")),
            let amount = typed["value"].flatMap({ try? Pence(reading: $0) })
        else { return typed }
        var typed = typed
        typed.set("value", "\(amount.count)")
        return typed
    }
    .blaming([
        "malformed-number": ActForm.Blame("value"),
        "value-unreadable": ActForm.Blame("value"),
    ])

    /// What it says from when, and what it said.
    @Sendable
    private static func effect(_ answer: ChangeSetting.Answer) -> [Section] {
        var would = Section("What this would do")
        would.summary = [
            Fact("Says now", answer.was.map { shown($0, of: answer.name) } ?? "Nothing"),
            Fact("Would say", shown(answer.value, of: answer.name)),
            Fact("From", Shown.day(answer.from)),
        ]
        return [would]
    }

    private static func value(of name: String, _ asked: Asked) async throws -> String? {
        try await asked.look(ListSettings(paging: Paging(size: "500"))).items
            .first { $0.name == name && $0.inForce }?.value
    }

    // MARK: Amounts are kept as pence, and shown and typed as pounds

    private static func isMoney(_ name: String) -> Bool { name.hasSuffix("-pence") }

    private static func title(_ name: String) -> String {
        name.replacing(/-pence$/, with: "").spaced
    }

    private static func shown(_ value: String, of name: String) -> String {
        isMoney(name) ? Int64(value).map { "\(Pence($0))" } ?? value : value
    }

    private static func typed(_ value: String, of name: String) -> String {
        shown(value, of: name).replacing("£", with: "")
    }

    private static func href(_ name: String) -> String { "/rules/setting/\(name)" }
}
