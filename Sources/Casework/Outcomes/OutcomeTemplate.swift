import Money
package import Panel
package import Sheets
import Store

/// The file that a provider fills in: a row for each outcome that is planned in a package that goes
/// on, and one for a package without a plan.
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

    /// The columns that stand there before anybody fills it in.
    static let given: [RecordOutcome.Column: @Sendable (Outcomes.Open) -> String?] = [
        .provider: { $0.provider }, .child: { $0.child }, .package: { $0.package },
        .measure: { $0.measure }, .domain: { $0.domain }, .instrument: { $0.instrument },
        .edition: { $0.edition },
    ]

    private static let widths: [RecordOutcome.Column: Int] = [
        .provider: 10, .attended: 10, .possible: 10, .note: 40,
    ]

    package func write(at desk: ReadingDesk, on sheet: any OutgoingSheet) throws -> Int {
        let named = try provider.map(desk.provider) ?? desk.ownProvider()
        guard let provider = named else { throw Refusal.input(.emptyText("provider")) }
        let packages = try desk.fetch(Outcomes.open(of: provider.id))
        for row in packages {
            try sheet.add(
                RecordOutcome.Column.allCases.map { column in
                    Self.given[column]?(row).map(SheetCell.text) ?? .empty
                }
            )
        }
        try sheet.close()
        return packages.count
    }
}
