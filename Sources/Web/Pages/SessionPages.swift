import Casework
import Panel

/// What was delivered: a provider reports it, a coordinator accepts it.
enum SessionPages {
    static let routes: [Route] =
        looking + reporting + accepting + SeveralSessions.routes

    private static let looking: [Route] = [
        .list("/sessions", ListSessions.self, list),
        .record("/sessions/{session}", ShowSession.self, record),
        .get("/sessions/template", .may(SessionTemplate.act)) { asked in
            let template = SessionTemplate(provider: asked.query("provider"))
            return .download(
                try await asked.look(template).csv,
                type: "text/csv; charset=utf-8",
                name: "sessions.csv"
            )
        }.onceProviderIsKnown(),
    ]

    private static let reporting: [Route] = [
        Route.form(
            "/sessions/log",
            RecordSession.self,
            SessionForms.log,
            doubting: SessionForms.beyond
        ) { answer in
            .goTo("/orders/\(answer.session.orderLine.prefix { $0 != "/" })")
        },
        Route.form("/sessions/upload", ImportSessions.self, SessionForms.upload) { answer in
            .goTo("/sessions", saying: "\(answer.isAgain == true ? 0 : answer.sessions)")
        },
        Route.form(
            "/sessions/{session}/withdraw",
            WithdrawSession.self,
            SessionForms.withdraw
        ) { answer in
            .goTo("/sessions/\(answer.session)")
        },
    ].flatMap(\.self)

    private static let accepting: [Route] = [
        Route.form("/sessions/accept", AcceptSessions.self, SessionForms.accept) { _ in
            .goTo("/sessions")
        },
        Route.form(
            "/orders/{order}/accept",
            AcceptSessions.self,
            SessionForms.acceptOrder
        ) { answer in
            .goTo("/orders/\(answer.lines.first?.orderLine.prefix { $0 != "/" } ?? "")")
        },
        Route.form(
            "/sessions/{session}/unaccept",
            WithdrawAcceptance.self,
            SessionForms.unaccept
        ) { answer in
            .goTo("/sessions/\(answer.session)")
        },
    ].flatMap(\.self)

    private static let list = ListPage(
        title: "Sessions",
        columns: [
            "session", "orderLine", "provider", "on", "attendance", "quantity", "state",
            "valuePence",
        ],
        filters: [
            FormField("order", .text, "Order"),
            FormField("state", .select, "State")
                .choosing(Choices.any(of: "recorded", "accepted", "billed", "withdrawn")),
            FormField("from", .day, "From"),
            FormField("to", .day, "To"),
        ],
        actions: [
            ListPage.Offer(
                text: "Log a session",
                href: "/sessions/log",
                act: .recordSession,
                isForProviders: true
            ),
            ListPage.Offer(
                text: "Log several at once",
                href: "/sessions/several",
                act: .importSessions,
                isForProviders: true
            ),
            ListPage.Offer(
                text: "Send a file",
                href: "/sessions/upload",
                act: .importSessions
            ),
            ListPage.Offer(text: "Accept sessions", href: "/sessions/accept", act: .acceptSession),
        ],
        empty: "No session yet. Log one from an order’s page once it has taken place."
    )

    private static let record = RecordPage<ShowSession.Answer>(
        title: { $0.session.session },
        caption: "Session",
        tag: { Shown.tag($0.session.state) },
        actions: [
            ListPage.Offer(
                text: "Accept it",
                href: "/sessions/accept?sessions={session}",
                act: .acceptSession
            ),
            ListPage.Offer(
                text: "Withdraw it, recorded in error",
                href: "/sessions/{session}/withdraw",
                act: .withdrawSession
            ),
            ListPage.Offer(
                text: "Take the acceptance back",
                href: "/sessions/{session}/unaccept",
                act: .withdrawAcceptance
            ),
        ],
        isOffered: { offer, answer in
            let isRecorded = answer.session.state == .recorded
            return offer.act == .withdrawAcceptance
                ? answer.session.state == .accepted : isRecorded
        },
        leavingOut: ["session", "state", "event"]
    )
}
