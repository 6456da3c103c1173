import Casework
import Panel

/// How long each class of records is kept.
enum RetentionRulePages {
    static let routes: [Route] =
        [.listed("/rules/retention", ListRetention.self, rules)] + change

    private static let rules = RecordPage<ListRetention.Answer>(
        title: { _ in "Retention" },
        caption: "How long a child’s record is kept: of all its rules the longest holds",
        tabs: RulePages.tabs,
        actions: [
            ListPage.Offer(
                text: "Change a rule",
                href: "/rules/retention/change",
                act: .changeRetention
            )
        ],
        sections: { answer in
            DatedRule.sections(
                ["Record", "Counted from"],
                answer.items.map { item in
                    DatedRule(
                        [item.class.named("class"), item.since.rawValue],
                        "\(item.years) years",
                        item.from,
                        item.inForce,
                        "/rules/retention/change?class=\(item.class)&since=\(item.since)"
                    )
                }
            )
        },
        leavingOut: ["items", "next"],
        sorts: [
            "Record": "class", "Counted from": "since", "Value": "years", "Since": "from",
            "From": "from",
        ],
        asks: ["size": "500"]
    )

    private static let change = Route.form(
        "/rules/retention/change",
        ChangeRetention.self,
        ActForm(
            "Change how long a record is kept",
            [
                FormField("class", .select, "Record").codes("retention-class"),
                FormField("since", .radios, "Counted from").choosing { _ in
                    RetainedSince.allCases.map {
                        FormField.Choice($0.rawValue, $0.rawValue.spaced)
                    }
                },
                FormField("years", .number, "Years"),
                RuleForms.from,
            ],
            button: "Change it",
            intro: "A year’s last day ends it, so that nobody reads a day of birth from it.",
            isChecked: true
        )
    ) { _ in .goTo("/rules/retention") }
}
