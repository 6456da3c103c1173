import Casework
import Money
import Panel

/// How sessions are asked for.
enum SessionForms {
    static let log = ActForm(
        "Log a session",
        [
            .orderLine("line"),
            FormField("on", .day, "When").startingToday,
            .attendance,
            FormField(
                "minutes",
                .number,
                "How long it took, in minutes",
                hint: "Where a line is paid by the hour, this makes the quantity.",
                isOptional: true
            ).aside,
            FormField(
                "start",
                .text,
                "When it began",
                hint: "For example 16:30. Needed where a line has two on one day.",
                isOptional: true
            ).aside,
            FormField(
                "quantity",
                .number,
                "How many units",
                hint: "One, unless you say otherwise.",
                isOptional: true
            ).aside,
            FormField(
                "note",
                .area,
                "A note",
                hint: "Kept encrypted, for those who decide on the case. Finance never sees it.",
                isOptional: true
            ).aside,
        ],
        button: "Record the session",
        links: [Link("Log several at once", "/sessions/several")],
        asideTitle: "Length, time, quantity or a note"
    )
    .blaming(["malformed-reference": ActForm.Blame("line", "Choose what was delivered.")])

    /// Recorded all the same it would keep the rest of its order from being accepted.
    static let beyond: @Sendable (RecordSession.Answer) -> [Section] = { answer in
        guard answer.left.variation != nil else { return [] }
        var section = Section("More than was ordered")
        section.inset =
            "Nothing is left for it on \(answer.session.orderLine): it cannot be accepted or paid "
            + "unless the panel orders more. Ask the coordinator before you record it."
        return [section]
    }

    static let upload = ActForm(
        "Send a file of sessions",
        [
            FormField(
                "file",
                .file,
                "The file",
                hint: "CSV, as a spreadsheet saves it. All of its rows are recorded, or none."
            )
        ],
        button: "Record them all",
        intro: "Each row is one session. What is wrong is told by row and column. "
            + "The same file again changes nothing.",
        links: [
            Link("Download the file to fill in, with your open lines", "/sessions/template"),
            Link("Codes, and what each means", "/rules/codes?list=attendance"),
            Link("Type several into one form instead", "/sessions/several"),
        ]
    )
    .telling { asked in
        let codes = try await asked.codes("attendance").map { "\($0.code) (\($0.label))" }
        return "Under “attendance” write one of these: " + codes.joined(separator: ", ") + "."
    }

    static let withdraw = ActForm(
        "Withdraw a session",
        [
            FormField("reason", .radios, "Why").codes("session-reason")
        ],
        button: "Withdraw the session",
        intro: "It stays on record as withdrawn. What took place after all is logged anew.",
        isWarning: true
    )

    static let unaccept = ActForm(
        "Take an acceptance back",
        [
            FormField("reason", .radios, "Why").codes("session-reason")
        ],
        button: "Take it back",
        intro: "Its money is committed again, until somebody accepts the session anew.",
        isWarning: true,
        isChecked: true
    )

    static let accept = ActForm(
        "Accept sessions",
        [
            FormField(
                "sessions",
                .ticks,
                "Which took place as they were reported",
                hint: "The newest two hundred that wait, by order. Each order may be taken whole."
            ).choosing(waiting)
        ],
        button: "Accept them",
        intro: "Their money is then delivered, and may be invoiced. "
            + "You see what it comes to before you confirm.",
        isChecked: true
    )
    .gathering { typed, _ in
        var gathered = typed
        // All of an order are one tick; what is ticked beside it is accepted once.
        let named = (typed.values["sessions"] ?? []).flatMap { $0.split(separator: " ") }
        var sessions: [String] = []
        for session in named.map(String.init) where !sessions.contains(session) {
            sessions.append(session)
        }
        gathered.set("sessions", all: sessions)
        return gathered
    }
    .blaming(["nothing-named": ActForm.Blame("sessions", "Tick at least one session.")])

    static let acceptOrder = ActForm(
        "Accept all that waits on an order",
        [
            FormField(
                "up_to",
                .day,
                "Delivered up to",
                hint: "Today, unless you say otherwise.",
                isOptional: true
            ).startingToday
        ],
        button: "Accept them",
        intro: "You see which sessions, and what they come to, before you confirm.",
        isChecked: true
    )

    /// Recorded and not accepted yet, on one order where the address names one.
    private static let waiting: @Sendable (Asked) async throws -> [FormField.Choice] = { asked in
        let waiting = ListSessions(
            order: asked.query("order"),
            provider: asked.query("provider"),
            state: "recorded",
            paging: Paging(size: "200")
        )
        let sessions = try await asked.look(waiting).items
        let orders = Dictionary(grouping: sessions) { String($0.orderLine.prefix { $0 != "/" }) }
        let sorted = orders.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
        return sorted.flatMap { order, sessions in
            whole(order, sessions, asked) + sessions.map { choice($0, asked) }
        }
    }

    /// One tick for all of an order that somebody else recorded.
    private static func whole(
        _ order: String,
        _ sessions: [ShownSession],
        _ asked: Asked
    ) -> [FormField.Choice] {
        let others = sessions.filter { $0.recordedBy != asked.officer?.reference }
        guard let first = others.first, others.count > 1 else { return [] }
        return [
            FormField.Choice(
                others.map(\.session).joined(separator: " "),
                "All \(others.count) of \(order), \(Shown.name(first.provider))"
            )
        ]
    }

    private static func choice(_ session: ShownSession, _ asked: Asked) -> FormField.Choice {
        let what = session.attendance.named("attendance")
        let isOwn = session.recordedBy == asked.officer?.reference
        return FormField.Choice(
            session.session,
            "\(Shown.day(session.on)), \(session.orderLine): \(session.quantity), "
                + "\(what.lowercasedFirst). \(Shown.name(session.provider))",
            hint: isOwn ? "You recorded this one: another officer accepts it." : nil
        )
    }
}
