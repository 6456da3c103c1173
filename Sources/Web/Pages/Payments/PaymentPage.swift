import Casework
import Money
import Panel

/// One payment: what it pays, who looked, what came back, and what is told of it.
enum PaymentPage {
    static let routes: [Route] =
        look + [
            .record("/payments/{payment}/remittance", Remittance.self, remittance),
            .get("/payments/{payment}/remittance.csv", .may(.seePayments)) { asked in
                let payment = asked.parameter("payment")
                let answer = try await asked.look(Remittance(payment: payment))
                return .download(
                    answer.csv,
                    type: "text/csv; charset=utf-8",
                    name: "\(answer.payment)-remittance.csv"
                )
            },
        ] + EvidencePages.routes

    static let payment = RecordPage<ShowPayment.Answer>(
        title: { $0.payment },
        caption: "Payment",
        tag: { Shown.tag($0.state) },
        actions: [
            ListPage.Offer(
                text: "Look at it again",
                href: "/payments/{payment}/look",
                act: .lookAgain,
                isMain: true
            ),
            ListPage.Offer(
                text: "Remittance",
                href: "/payments/{payment}/remittance",
                act: .seePayments
            ),
            ListPage.Offer(text: "Trace it", href: "/proof/trace?of={payment}", act: .trace),
            ListPage.Offer(
                text: "Evidence",
                href: "/payments/{payment}/evidence",
                act: .writeEvidence
            ),
            ListPage.Offer(text: "Refund", href: "/payments/{payment}/refund", act: .refund),
            ListPage.Offer(text: "Clawback", href: "/payments/{payment}/clawback", act: .clawBack),
            ListPage.Offer(
                text: "Write back",
                href: "/payments/{payment}/write-back",
                act: .writeBack
            ),
        ],
        isOffered: { offer, answer in
            switch offer.act {
            case .lookAgain: answer.secondLook != nil && answer.finding == nil
            case .seePayments: ![.bounced, .stopped, .cancelled].contains(answer.state)
            case .refund: answer.state == .paid && answer.refundablePence > .zero
            case .clawBack: answer.state == .paid && answer.clawablePence > .zero
            case .writeBack: answer.state == .paid && answer.standsPence > .zero
            case .writeEvidence: answer.state == .paid
            default: true
            }
        },
        leavingOut: ["payment", "state", "refundablePence", "clawablePence"]
    )

    private static let remittance = RecordPage<Remittance.Answer>(
        title: { "Remittance advice \($0.payment)" },
        intro: "What its provider is told of the payment.",
        actions: [
            ListPage.Offer(
                text: "Download as CSV",
                href: "/payments/{payment}/remittance.csv",
                act: .seePayments
            )
        ],
        leavingOut: ["text", "csv"]
    )

    private static let look = Route.form(
        "/payments/{payment}/look",
        LookAgain.self,
        ActForm(
            "Look at the payment again",
            [
                FormField("finding", .radios, "What you find").choosing { _ in
                    [
                        FormField.Choice("sound", "It is sound", hint: "Its run may be approved."),
                        FormField.Choice(
                            "stopped",
                            "Stop it",
                            hint: "It leaves its run, and its invoices are held."
                        ),
                    ]
                }
            ],
            button: "Record what I find",
            intro: "You neither drafted the run nor matched its invoices. Look at the invoices, "
                + "the sessions and the account before you say so.",
            isChecked: true
        )
    ) { .goTo("/payments/\($0.payment)") }
}
