import Casework
import Money
import Panel

/// One payment run, from its draft to what the bank says of it.
enum RunPages {
    static let routes: [Route] =
        draft + [.record("/runs/{run}", ShowRun.self, run), answers] + approve + export + confirm
        + cancel

    private static let run = RecordPage<ShowRun.Answer>(
        title: { $0.run },
        caption: "Payment run",
        tag: { Shown.tag($0.state) },
        actions: [
            ListPage.Offer(
                text: "Approve it",
                href: "/runs/{run}/approve",
                act: .approveRun,
                isMain: true
            ),
            ListPage.Offer(
                text: "Get the ledger’s file",
                href: "/runs/{run}/export",
                act: .exportRun,
                isMain: true
            ),
            ListPage.Offer(
                text: "Take in the bank’s file",
                href: "/runs/{run}/confirm",
                act: .confirmRun,
                isMain: true
            ),
            ListPage.Offer(
                text: "A payment came back",
                href: "/runs/{run}/confirm",
                act: .confirmRun
            ),
            ListPage.Offer(
                text: "Give it up",
                href: "/runs/{run}/cancel",
                act: .cancelRun,
                isWarning: true
            ),
        ],
        isOffered: { offer, answer in
            switch offer.act {
            case .approveRun:
                answer.state == .draft && answer.madeBy != Reader.now.officer?.reference
            case .exportRun: [.approved, .exported, .confirmed].contains(answer.state)
            case .confirmRun: answer.state == (offer.isMain ? .exported : .confirmed)
            case .cancelRun: [.draft, .approved].contains(answer.state)
            default: true
            }
        },
        sections: { answer in
            var toSee = Section("To see before it is paid")
            toSee.table = Record.table(
                answer.flags.map { (key: nil, record: $0) },
                caption: "To see before it is paid"
            )
            return answer.flags.isEmpty ? [] : [toSee]
        },
        leavingOut: ["run", "state", "flags", "lots", "samplePerMille"]
    )

    private static let draft = Route.form(
        "/runs/draft",
        DraftRun.self,
        ActForm(
            "Draft a payment run",
            [
                FormField(
                    "due_by",
                    .day,
                    "Only what is due by",
                    hint: "Everything that may be paid unless you give a day.",
                    isOptional: true
                )
            ],
            button: "Draft the run",
            intro: "One payment for each provider with an account in use. Nothing is paid before "
                + "another payer approves it and the bank confirms it.",
            isChecked: true
        ),
        drawing: drafted
    ) { .goTo("/runs/\($0.run)") }

    private static let approve = Route.form(
        "/runs/{run}/approve",
        ApproveRun.self,
        ActForm(
            "Approve the run",
            [],
            button: "Approve it",
            intro: "You approve what another payer drafted, of invoices that others matched.",
            isChecked: true
        )
    ) { .goTo("/runs/\($0.run)") }

    private static let export = Route.form(
        "/runs/{run}/export",
        ExportRun.self,
        ActForm(
            "Get the ledger’s file",
            [],
            button: "Download the file",
            intro: "Given out again it is the same to the byte. Nothing is paid by it."
        ).telling(bankDetails)
    ) { answer in
        guard let file = answer.file else { return .goTo("/runs/\(answer.run)") }
        return .download(file, type: "text/csv; charset=utf-8", name: "\(answer.run).csv")
    }

    /// What the file opens of bank accounts follows from its columns.
    @Sendable
    private static func bankDetails(_ asked: Asked) async throws -> String? {
        let columns = try await asked.codes(LedgerColumn.list)
            .compactMap { try? LedgerColumn(code: $0.code, label: $0.label) }
        if columns.contains(where: \.isSealed) {
            return "Bank details stand in it in full: keep it where only the ledger reads it."
        }
        return columns.contains { $0.content == .field(.accountEnding) }
            ? "Of bank accounts only the last digits stand in it." : nil
    }

    private static let cancel = Route.form(
        "/runs/{run}/cancel",
        CancelRun.self,
        ActForm(
            "Give the run up",
            [],
            button: "Give it up",
            warning: "Its invoices may go into another run.",
            isWarning: true
        )
    ) { .goTo("/runs/\($0.run)") }

    @Sendable
    private static func drafted(_ answer: DraftRun.Answer) -> [Section] {
        var would = Section("What this would do")
        would.summary = [
            Fact("Payments", "\(answer.payments.count)"),
            Fact("Total", answer.totalPence.description),
        ]
        return [would] + Record.sections(of: answer)
    }
}
