import Casework
import Money
import Panel

/// Rules that differ between councils: what holds today, what is to come, and changing it.
///
/// Nothing is ever edited: a change is a new row with its first day.
enum RulePages {
    static let routes: [Route] =
        [
            .listed("/rules/limits", ListLimits.self, limits),
            .listed("/rules/charges", ListCharges.self, charges),
            .list("/rules/codes", ListCodes.self, codes),
        ] + SettingPages.routes + RuleForms.routes + ExceptionPages.routes + MeasurePages.routes
        + RetentionRulePages.routes

    static let tabs = [
        ListPage.Offer(text: "Settings", href: "/rules", act: .seeRules),
        ListPage.Offer(text: "Limits", href: "/rules/limits", act: .seeRules),
        ListPage.Offer(text: "Codes", href: "/rules/codes", act: .seeRules),
        ListPage.Offer(text: "Measures", href: "/rules/measures", act: .seeRules),
        ListPage.Offer(text: "No-show charges", href: "/rules/charges", act: .seeRules),
        ListPage.Offer(text: "Retention", href: "/rules/retention", act: .seeRules),
        ListPage.Offer(text: "Exceptions", href: "/rules/exceptions", act: .seeExceptions),
    ]

    static let days = ["Since": "from", "From": "from"]

    private static let limits = RecordPage<ListLimits.Answer>(
        title: { _ in "Limits" },
        caption: "How much a role may do alone, looked at in total",
        tabs: tabs,
        actions: [
            ListPage.Offer(text: "Change a limit", href: "/rules/limit", act: .changeLimit)
        ],
        sections: { answer in
            DatedRule.sections(
                ["Role", "Limit"],
                answer.items.map { item in
                    let days = item.days.map { " in \($0) days" } ?? ""
                    return DatedRule(
                        [item.role.rawValue, item.measure.rawValue],
                        item.amountPence.description + days,
                        item.from,
                        item.inForce,
                        "/rules/limit?role=\(item.role)&measure=\(item.measure)"
                    )
                }
            )
        },
        leavingOut: ["items", "next"],
        sorts: ["Role": "role", "Limit": "measure", "Value": "amount_pence"].merging(days) {
            own,
            _ in own
        },
        asks: ["size": "500"]
    )

    private static let charges = RecordPage<ListCharges.Answer>(
        title: { _ in "No-show charges" },
        caption: "How much of a session is charged, by how it was attended",
        tabs: tabs,
        actions: [
            ListPage.Offer(text: "Change a charge", href: "/rules/charge", act: .changeCharge)
        ],
        sections: { answer in
            DatedRule.sections(
                ["Rule", "Attendance"],
                answer.items.map { item in
                    DatedRule(
                        [item.rule, item.attendance],
                        item.share,
                        item.from,
                        item.inForce,
                        "/rules/charge?rule=\(item.rule)&attendance=\(item.attendance)"
                    )
                }
            )
        },
        leavingOut: ["items", "next"],
        sorts: ["Rule": "rule", "Attendance": "attendance", "Value": "share"].merging(days) {
            own,
            _ in own
        },
        asks: ["size": "500"]
    )

    private static let codes = ListPage(
        title: "Codes",
        intro: "The words that records choose from. One that is no longer wanted gets a last day.",
        columns: ["list", "code", "label", "family", "from", "to", "inForce"],
        filters: [
            FormField("list", .select, "List").choosing { asked in
                [FormField.Choice("", "All lists")] + (try await RuleForms.lists(asked))
            }
        ],
        actions: [
            ListPage.Offer(text: "Add a code", href: "/rules/code", act: .addCode),
            ListPage.Offer(text: "Send a file", href: "/rules/codes/load", act: .loadCodes),
        ],
        rowOffers: [
            ListPage.RowOffer(
                text: "Change",
                href: "/rules/code?list={list}&code={code}&label={label}&family={family}&to={to}",
                act: .addCode,
                when: ("inForce", "yes")
            )
        ],
        tabs: tabs,
        empty: "No code yet."
    )
}
