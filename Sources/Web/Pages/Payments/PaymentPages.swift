import Casework
import Panel

/// Payments: runs, what they pay, what came back.
enum PaymentPages {
    static let routes: [Route] =
        [
            .list("/runs", ListRuns.self, runs),
            .list("/payments", ListPayments.self, payments),
            .record("/payments/{payment}", ShowPayment.self, PaymentPage.payment),
            .list("/corrections", ListCorrections.self, corrections),
            .record(
                "/corrections/{correction}",
                ShowCorrection.self,
                RecordPage(
                    title: { $0.correction },
                    caption: "Correction",
                    actions: [
                        ListPage.Offer(
                            text: "Trace it",
                            href: "/proof/trace?of={correction}",
                            act: .trace
                        )
                    ]
                )
            ),
        ] + RunPages.routes + PaymentPage.routes + CorrectionForms.routes + BankPages.routes

    static let tabs = [
        ListPage.Offer(
            text: "Runs",
            href: "/runs",
            act: .seePayments,
            isForProviders: false
        ),
        ListPage.Offer(text: "Payments", href: "/payments", act: .seePayments),
        ListPage.Offer(text: "Corrections", href: "/corrections", act: .seePayments),
    ]

    private static let runs = ListPage(
        title: "Payment runs",
        intro: "Drafted by one payer, approved by another, paid when the bank says so.",
        filters: [choice("state", "State", RunState.allCases.map(\.rawValue))],
        actions: [ListPage.Offer(text: "Draft a run", href: "/runs/draft", act: .draftRun)],
        tabs: tabs,
        empty: "No run yet. Draft one when invoices are matched."
    )

    private static let payments = ListPage(
        title: "Payments",
        filters: [
            choice("state", "State", PaymentState.allCases.map(\.rawValue)),
            FormField("provider", .select, "Provider", isOptional: true).anyProvider(),
            FormField("run", .text, "Run", isOptional: true),
            FormField("from", .day, "Paid on or after", isOptional: true),
            FormField("to", .day, "Paid on or before", isOptional: true),
        ],
        tabs: tabs,
        empty: "Nothing is paid yet. A run that was approved and confirmed pays."
    )

    private static let corrections = ListPage(
        title: "Corrections",
        intro: "Refunds, clawbacks, credit notes, write-backs, and credits asked for. What was "
            + "paid is never changed: it is put right by an entry of its own.",
        columns: [
            "correction", "kind", "provider", "line", "invoice", "payment", "pence", "reason",
            "on", "openPence",
        ],
        filters: [
            choice(
                "kind",
                "Kind",
                ["refund", "clawback", "credit-note", "write-back", "credit-request"]
            ),
            FormField("provider", .select, "Provider", isOptional: true).anyProvider(),
            FormField("payment", .text, "Payment", isOptional: true),
            FormField("invoice", .text, "Invoice", isOptional: true),
        ],
        actions: [
            ListPage.Offer(
                text: "Ask a provider for a credit",
                href: "/corrections/request",
                act: .requestCredit
            )
        ],
        tabs: tabs,
        empty: "Nothing was put right yet. Begin on the page of the payment or invoice."
    )

    private static func choice(_ name: String, _ label: String, _ words: [String]) -> FormField {
        FormField(name, .select, label, isOptional: true).choosing { _ in
            [FormField.Choice("", "Any")]
                + words.map { FormField.Choice($0, $0.replacing("-", with: " ").asTitle) }
        }
    }
}
