import Casework
import Panel

/// What an auditor asks: who did what, who read what, and whether it all holds.
enum ProofPages {
    static let routes: [Route] =
        [
            .list("/proof", ListEvents.self, events),
            .record("/proof/events/{event}", ShowEvent.self, event),
            .get("/proof/trace", .may(.trace)) { asked in try await TracePage.answer(asked) },
            .record("/proof/doctor", Doctor.self, doctor),
            .record("/proof/chain", VerifyAudit.self, chain),
        ]

    static let tabs = [
        ListPage.Offer(text: "Events", href: "/proof", act: .seeEvents),
        read("Names read", .readIdentity),
        read("Disclosures read", .readDisclosure),
        read("Numbers read", .readContact),
        ListPage.Offer(text: "Trace", href: "/proof/trace", act: .trace),
        ListPage.Offer(text: "Doctor", href: "/proof/doctor", act: .prove),
        ListPage.Offer(text: "Audit chain", href: "/proof/chain", act: .prove),
    ]

    /// Who read what: reading it is an event of its own.
    private static func read(_ text: String, _ act: Act) -> ListPage.Offer {
        ListPage.Offer(text: text, href: "/proof?act=\(act.rawValue)", act: .seeEvents)
    }

    private static let events = ListPage(
        title: "Events",
        intro: "Who did what, when: each chained to the one before. References and figures only.",
        columns: ["event", "recordedAt", "act", "officer", "subject", "facts"],
        filters: [
            FormField("subject", .text, "About", hint: "Such as PKG-12.", isOptional: true),
            FormField("act", .select, "Act", isOptional: true).choosing { _ in
                [FormField.Choice("", "Any")]
                    + Act.recorded.map {
                        FormField.Choice($0.rawValue, $0.rawValue.replacing("-", with: " ").asTitle)
                    }
            },
            FormField("officer", .text, "Officer", hint: "Such as OFR-2.", isOptional: true),
            FormField("from", .day, "On or after", isOptional: true),
            FormField("to", .day, "On or before", isOptional: true),
        ],
        tabs: tabs,
        links: ["event": "/proof/trace?of={}"],
        empty: "Nothing was done yet."
    )

    private static let event = RecordPage<ShowEvent.Answer>(
        title: { "Event \($0.event)" },
        caption: "What was done",
        tabs: tabs,
        leavingOut: ["event"]
    )

    private static let doctor = RecordPage<Doctor.Answer>(
        title: { $0.sound ? "Every penny ties" : "Not everything ties" },
        intro: "Every balance and state, proved from the movements alone; every record, held "
            + "against the event that entered it.",
        tag: { $0.sound ? Tag("sound", .green) : Tag("findings", .red) },
        tabs: tabs,
        sections: { answer in
            var findings = Section("What does not tie")
            findings.table = Record.table(
                answer.findings.map { (key: nil, record: $0) },
                caption: "What does not tie"
            )
            return answer.findings.isEmpty ? [] : [findings]
        },
        leavingOut: ["sound", "findings"]
    )

    private static let chain = RecordPage<VerifyAudit.Answer>(
        title: { $0.sound ? "The audit chain holds" : "The audit chain is broken" },
        intro: "Recomputed from its first event, with the movements that it vouches for. Compare "
            + "the head with what stands in minutes and backups.",
        tag: { $0.sound ? Tag("sound", .green) : Tag("broken", .red) },
        tabs: tabs,
        leavingOut: ["sound"]
    )
}

extension Act {
    /// What leaves an event: everything but looking.
    static let recorded = allCases.filter { act in
        let isLook = act.rawValue.hasPrefix("see-")
        return !isLook && ![.trace, .prove, .export, .writeEvidence, .findChild].contains(act)
    }.sorted { $0.rawValue < $1.rawValue }
}
