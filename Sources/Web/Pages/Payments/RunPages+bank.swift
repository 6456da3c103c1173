import Casework
import Panel
import Sheets

// What the bank says of a run.
extension RunPages {
    static let confirm = Route.form(
        "/runs/{run}/confirm",
        ConfirmRun.self,
        ActForm(
            "Take in the bank’s file",
            [
                FormField(
                    "file",
                    .file,
                    "The bank’s file",
                    hint: "CSV with the columns payment, amount, status, paid_on and "
                        + "bank_reference. The status is paid or bounced; paid_on is needed where "
                        + "it is paid."
                )
            ],
            button: "Take it in",
            intro: "What is paid is paid on the bank’s day. What came back is owed again. What "
                + "does not agree moves nothing and is listed.",
            links: [
                Link("The run’s payments as such a file, to fill in", "/runs/{run}/answers.csv")
            ]
        ),
        then: taken
    )

    /// Where nothing moved it is not said that something did.
    @Sendable
    private static func taken(_ answer: ConfirmRun.Answer) -> ActForm.Next {
        let path = "/runs/\(answer.run)"
        guard answer.isAgain || answer.paid + answer.bounced == 0 else { return .goTo(path) }
        var section = Section()
        section.summary = [Fact("Payment run", answer.run, path)]
        section.table =
            answer.differences.isEmpty
            ? nil
            : Record.table(
                answer.differences.map { (key: nil, record: $0) },
                caption: "What does not agree",
                only: ["payment", "message", "expectedPence", "foundPence"]
            )
        return .show(
            answer.isAgain
                ? "This file came in before: nothing was changed"
                : "Nothing of the file agrees with the run: nothing was changed",
            [section]
        )
    }

    static let answers = Route.get("/runs/{run}/answers.csv", .may(.confirmRun)) { asked in
        let run = try await asked.look(ShowRun(run: asked.parameter("run")))
        let rows = run.payments.filter { [.pending, .paid].contains($0.state) }.map { payment in
            CSVLine.text(of: [
                .text(payment.payment), .amount(payment.totalPence), .text("paid"), .empty, .empty,
            ])
        }
        let header = CSVLine.header(["payment", "amount", "status", "paid_on", "bank_reference"])
        return .download(
            header + rows.joined(),
            type: "text/csv; charset=utf-8",
            name: "\(run.run)-answers.csv"
        )
    }
}
