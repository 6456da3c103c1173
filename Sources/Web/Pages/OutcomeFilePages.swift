import Casework
import Hummingbird
import Panel

/// A term's outcomes in one file: taken down, filled in, sent in.
enum OutcomeFilePages {
    static let routes: [Route] =
        [
            Route.get("/outcomes/template", .may(OutcomeTemplate.act)) { asked in
                try await asked.casework.sheet(
                    OutcomeTemplate(provider: asked.query("provider")),
                    as: asked.caller,
                    asked.query("format").flatMap(SheetFormat.init) ?? .csv
                )
            }.onceProviderIsKnown()
        ]
        + Route.form("/outcomes/upload", ImportOutcomes.self, upload) { answer in
            .goTo("/outcomes", saying: "\(answer.isAgain == true ? 0 : answer.outcomes)")
        }

    private static let upload = ActForm(
        "Send a file of outcomes",
        [
            FormField(
                "file",
                .file,
                "The file",
                hint: "CSV, as a spreadsheet saves it. All of its rows are reported, or none."
            )
        ],
        button: "Report them all",
        intro: "Each row is one outcome. \(OutcomeForms.honest) What is wrong is told by row and "
            + "column. The same file again changes nothing.",
        links: [
            Link("Download the file to fill in, as Excel", "/outcomes/template?format=xlsx"),
            Link("Download it as CSV", "/outcomes/template"),
            Link("Codes, and what each means", "/rules/codes"),
            Link("Report a single one instead", "/outcomes/report"),
        ]
    )
}
