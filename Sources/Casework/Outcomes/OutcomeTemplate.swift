import Money
package import Panel
package import Sheets
import Store

/// The file that a provider fills in: a row for each package that goes on, with its child.
package struct OutcomeTemplate: SheetStatement {
    package static let act = Act.seeOutcomes
    package static let title = "Outcomes"

    /// Needed from whoever is not a provider's own officer.
    package var provider: String?

    package init(provider: String? = nil) {
        self.provider = provider
    }

    package static let headings = RecordOutcome.Column.allCases.map { column in
        SheetHeading(column.rawValue, width: widths[column] ?? 12)
    }

    private static let widths: [RecordOutcome.Column: Int] = [
        .provider: 10, .attended: 10, .possible: 10, .note: 40,
    ]

    package func write(at desk: ReadingDesk, on sheet: any OutgoingSheet) throws -> Int {
        let named = try provider.map(desk.provider) ?? desk.ownProvider()
        guard let provider = named else { throw Refusal.input(.emptyText("provider")) }
        let packages = try desk.fetch(Outcomes.open(of: provider.id))
        for row in packages {
            let known: [SheetCell] = [
                .text(provider.reference), .text(row.child), .text(row.package),
            ]
            let open = Self.headings.count - known.count
            try sheet.add(known + Array(repeating: .empty, count: open))
        }
        try sheet.close()
        return packages.count
    }
}
