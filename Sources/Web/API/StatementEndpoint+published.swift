import Casework
import Sheets

// What a council publishes.
extension StatementEndpoint {
    static let published =
        ExportSpending.Layout.allCases.map(spending) + [
            .of(ExportGrants.self, "export/grants-register", type: csv, name: "grants-register.csv")
            {
                try CSVSheet(path: $0, ExportGrants.headings)
            },
            .of(
                ExportGiving.self,
                "export/360giving",
                type: "application/json",
                name: "360giving.json"
            ) { try Spool(path: $0) },
        ]

    private static func spending(_ layout: ExportSpending.Layout) -> StatementEndpoint {
        StatementEndpoint(
            path: "export/\(layout.rawValue)",
            act: ExportSpending.act,
            shape: Shape(of: Months.self),
            types: [csv]
        ) { casework, caller, fields in
            let months = try ArgumentReader.read(Months.self, from: fields, .address)
            return try await casework.file(
                ExportSpending(layout: layout, from: months.from, to: months.to),
                as: caller,
                type: csv,
                name: "\(layout.rawValue).csv"
            ) { try CSVSheet(path: $0, ExportSpending.headings(layout)) }
        }
    }

    /// The layout is the path's.
    private struct Months: Decodable {
        let from: String?
        let to: String?
    }
}
