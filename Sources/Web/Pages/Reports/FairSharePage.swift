import Casework
import Money
import Panel
import Reports

/// Whether children are treated alike, and how what it needs is recorded of one child.
enum FairSharePage {
    static let routes: [Route] =
        [.record("/fair-share", ReportFairShare.self, share)]
        + Route.form("/children/{child}/monitor", MonitorChild.self, monitor) {
            .goTo("/children/\($0.child)")
        }
        + Route.form("/children/{child}/monitoring", ReadMonitoring.self, reading) { answer in
            var section = Section()
            section.inset =
                "It is recorded that you read this. It is shown once: leave the page when "
                + "you are done."
            section.summary = Record.facts(of: answer, leavingOut: ["child"])
            return .show(answer.child, [section])
        }

    /// From the child's own page.
    static let offers = [
        ListPage.Offer(
            text: "Record equality monitoring",
            href: "/children/{child}/monitor",
            act: .monitorChild
        ),
        ListPage.Offer(
            text: "Read equality monitoring",
            href: "/children/{child}/monitoring",
            act: .readMonitoring
        ),
    ]

    static let until = FormField(
        "to",
        .text,
        "Until the end of",
        hint: "A quarter’s last month, such as 2026-09; the last that is over unless said.",
        isOptional: true
    )

    private static let share = RecordPage<ReportFairShare.Answer>(
        title: { _ in "Fair share" },
        caption: "Who was funded, deferred and refused, and how soon they began",
        intro: "Each child for whom something was proposed since the year began, once, by the "
            + "furthest that came of it.",
        tabs: ReportPages.tabs,
        filters: [
            until,
            FormField("by", .select, "By").choosing { _ in
                [FormField.Choice("", "All")]
                    + ShareKind.allCases.map { FormField.Choice($0.rawValue, $0.name.asTitle) }
            },
        ],
        sections: { answer in
            var first = Section()
            first.inset = answer.caution
            first.text =
                "“c” stands for fewer than \(answer.leastCount), nobody among them, or for what would "
                + "tell of them. Beside a share is Wilson’s range of 95%. Days are those until the "
                + "first session: half of the children waited no longer."
            let to = "?to=\(Month(of: answer.to))"
            first.summary = ReportPages.shares.map { Fact($0.text, $0.name, $0.path + to) }
            return [first] + answer.shares.map(section)
        },
        leavingOut: ["shares", "caution", "leastCount"]
    )

    private static func section(_ share: FairShare) -> Section {
        let name = ShareKind(rawValue: share.by)?.name ?? share.by
        var section = Section("By \(name)")
        section.table = TableModel(
            "Children by \(name)",
            [
                name.asTitle, "Proposed", "Funded", "Deferred", "Refused", "Undecided",
                "Share funded", "Days from referral", "Days from decision",
            ],
            share.rows.map { cells($0, called: $0.label) },
            foot: [cells(share.all, called: "All")]
        )
        return section
    }

    private static func cells(_ row: FairShare.Row, called name: String) -> [TableModel.Cell] {
        let counts = [row.proposed, row.funded, row.deferred, row.refused, row.undecided]
        let share = row.share ?? ""
        let days = [row.medianDaysFromReferral, row.medianDaysFromDecision]
        return [.heading(name)]
            + counts.map { .number($0.told) }
            + [.number(share)] + days.map { .number($0.map { "\($0)" } ?? "") }
    }

    private static let monitor = ActForm(
        "Equality monitoring",
        [
            field("sex", "Sex"), field("ethnicity", "Ethnicity"),
            field("send", "Special educational needs"), field("care", "Care status"),
        ],
        button: "Record it",
        intro: "Nobody must ask or answer. It is counted in the report on fair share, where small "
            + "counts are hidden, plays no part in any decision, and is erased with the identity. "
            + "What is recorded already is not shown here; what you leave stays as it is."
    )
    .blaming(["nothing-monitored": ActForm.Blame("sex", "Choose at least one.")])

    /// Not asked comes first, so that nobody records an answer by mistake.
    private static func field(_ list: String, _ label: String) -> FormField {
        FormField(list, .select, label, isOptional: true).choosing { asked in
            try await [FormField.Choice("", "Not asked now")]
                + asked.codes(list).map { FormField.Choice($0.code, $0.label) }
        }
    }

    private static let reading = ActForm(
        "Read equality monitoring",
        [FormField("reason", .radios, "Why you need to know").codes("monitoring-reason")],
        button: "Record my reason and show me",
        warning: "Your name, your reason and the time are recorded before you see anything."
    )
    .blaming(["unknown-code": ActForm.Blame("reason")])
}
