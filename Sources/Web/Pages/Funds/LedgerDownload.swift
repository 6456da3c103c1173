import Casework
import Hummingbird
import Panel
import Sheets

/// The ledger of a fund as a file: for a spreadsheet, for a program, for hledger.
enum LedgerDownload {
    static let routes = [
        Route.get("/funds/{fund}/ledger.csv", .may(.export)) { asked in
            try await file(asked, "csv", "text/csv; charset=utf-8") { path in
                try await asked.casework.write(
                    ExportLedger(fund: asked.parameter("fund")),
                    as: asked.caller
                ) { try CSVSheet(path: path, ExportLedger.headings) }
            }
        },
        Route.get("/funds/{fund}/ledger.xlsx", .may(.export)) { asked in
            let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            return try await file(asked, "xlsx", type) { path in
                try await asked.casework.write(
                    ExportLedger(fund: asked.parameter("fund")),
                    as: asked.caller
                ) { try Workbook(path: path, title: "Ledger", ExportLedger.headings) }
            }
        },
        Route.get("/funds/{fund}/ledger.journal", .may(.export)) { asked in
            try await file(asked, "journal", "text/plain; charset=utf-8") { path in
                try await asked.casework.write(
                    ExportHledger(fund: asked.parameter("fund")),
                    as: asked.caller
                ) { try Spool(path: path) }
            }
        },
    ]

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
