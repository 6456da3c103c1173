import Casework
import Hummingbird
import Panel
import Sheets

/// The ledger of a fund as a file: for a spreadsheet, for a program, for hledger.
enum LedgerDownload {
    static let routes = [
        table(as: .csv), table(as: .xlsx),
        Route.get("/funds/{fund}/ledger.journal", .may(.export)) { asked in
            try await file(asked, "journal", "text/plain; charset=utf-8") { path in
                try await asked.casework.write(
                    ExportHledger(fund: asked.parameter("fund")),
                    as: asked.caller
                ) { try Spool(path: path) }
            }
        },
    ]

    private static func table(as format: SheetFormat) -> Route {
        Route.get("/funds/{fund}/ledger.\(format.rawValue)", .may(ExportLedger.act)) { asked in
            try await file(asked, format.rawValue, format.contentType) { path in
                try await asked.casework.write(
                    ExportLedger(fund: asked.parameter("fund")),
                    as: asked.caller
                ) { try ExportLedger.sheet(at: path, as: format) }
            }
        }
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

    /// Spooled first, so that nothing of it leaves unless all of it could be read.
    private static func file(
        _ asked: Asked,
        _ ending: String,
        _ type: String,
        _ write: @escaping @Sendable (String) async throws -> Written
    ) async throws -> Response {
        let spooled = SpooledFile()
        _ = try await write(spooled.path)
        return spooled.download(type: type, name: "\(asked.parameter("fund"))-ledger.\(ending)")
    }
}
