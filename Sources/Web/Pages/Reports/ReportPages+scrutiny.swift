import Casework
import Panel
import Sheets

extension ReportPages {
    /// The report to scrutiny in each of its forms.
    static let scrutiny = [
        ReportFile("The page, to read or to print", "scrutiny.html", "text/html") {
            WriteScrutiny(asked: $0, "html")
        } on: {
            try Spool(path: $0)
        },
        ReportFile(printing: "PDF", "scrutiny.pdf") { WriteScrutiny(asked: $0, "html") },
        ReportFile("CSV", "scrutiny.csv", "text/csv") {
            WriteScrutiny(asked: $0, "csv")
        } on: {
            try Spool(path: $0)
        },
        ReportFile("JSON", "scrutiny.json", "application/json") {
            WriteScrutiny(asked: $0, "json")
        } on: {
            try Spool(path: $0)
        },
    ]
}

extension WriteScrutiny {
    fileprivate init(asked: Asked, _ format: String) {
        self.init(
            from: asked.query("from"),
            to: asked.query("to"),
            knownAt: asked.query("known_at"),
            format: format
        )
    }
}
