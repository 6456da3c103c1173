import Casework
import Sheets

// What a council publishes.
extension StatementEndpoint {
    static let published = ExportSpending.Layout.allCases.map(spending) + [grants, giving]

    private static func spending(_ layout: ExportSpending.Layout) -> StatementEndpoint {
        StatementEndpoint(
            path: "export/\(layout.rawValue)",
            shape: Shape(of: Months.self),
            types: [csv]
        ) { casework, caller, fields in
            let months = try ArgumentReader.read(Months.self, from: fields, .address)
            let statement = ExportSpending(layout: layout, from: months.from, to: months.to)
            let file = SpooledFile()
            let written = try await casework.write(statement, as: caller) {
                try CSVSheet(path: file.path, ExportSpending.headings(layout))
            }
            return try file.statement(written, type: csv, name: "\(layout.rawValue).csv")
        }
    }

    private static let grants = StatementEndpoint(
        path: "export/grants-register",
        shape: Shape(of: ExportGrants.self),
        types: [csv]
    ) { casework, caller, fields in
        let statement = try ArgumentReader.read(ExportGrants.self, from: fields, .address)
        let file = SpooledFile()
        let written = try await casework.write(statement, as: caller) {
            try CSVSheet(path: file.path, ExportGrants.headings)
        }
        return try file.statement(written, type: csv, name: "grants-register.csv")
    }

    private static let giving = StatementEndpoint(
        path: "export/360giving",
        shape: Shape(of: ExportGiving.self),
        types: ["application/json"]
    ) { casework, caller, fields in
        let statement = try ArgumentReader.read(ExportGiving.self, from: fields, .address)
        let file = SpooledFile()
        let written = try await casework.write(statement, as: caller) {
            try Spool(path: file.path)
        }
        return try file.statement(written, type: "application/json", name: "360giving.json")
    }

    /// The layout is the path's.
    private struct Months: Decodable {
        let from: String?
        let to: String?
    }
}
