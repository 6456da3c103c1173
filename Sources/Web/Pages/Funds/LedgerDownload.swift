import Casework
import Hummingbird
import Panel
import Sheets

/// The ledger of a fund as a file: for a spreadsheet, for a program, for hledger.
enum LedgerDownload {
    static let routes = [
        table(as: .csv), table(as: .xlsx),
        Route.get("/funds/{fund}/ledger.journal", .may(.export)) { asked in
            try await asked.casework.file(
                ExportHledger(fund: asked.parameter("fund")),
                as: asked.caller,
                type: "text/plain; charset=utf-8",
                name: name(asked, "journal")
            ) { try Spool(path: $0) }
        },
    ]

    private static func table(as format: SheetFormat) -> Route {
        Route.get("/funds/{fund}/ledger.\(format.rawValue)", .may(ExportLedger.act)) { asked in
            try await asked.casework.file(
                ExportLedger(fund: asked.parameter("fund")),
                as: asked.caller,
                type: format.contentType,
                name: name(asked, format.rawValue)
            ) { try ExportLedger.sheet(at: $0, as: format) }
        }
    }

    private static func name(_ asked: Asked, _ ending: String) -> String {
        "\(asked.parameter("fund"))-ledger.\(ending)"
    }

    static func links(of fund: String, _ asked: Asked) -> [Link] {
        asked.ways([
            ListPage.Offer(text: "Ledger as CSV", href: "/funds/\(fund)/ledger.csv", act: .export),
            ListPage.Offer(text: "as Excel", href: "/funds/\(fund)/ledger.xlsx", act: .export),
            ListPage.Offer(
                text: "as an hledger journal",
                href: "/funds/\(fund)/ledger.journal",
                act: .export
            ),
        ])
    }
}
