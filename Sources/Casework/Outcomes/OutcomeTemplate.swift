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

    package static let headings = [
        SheetHeading("provider", width: 10), SheetHeading("child"), SheetHeading("package"),
        SheetHeading("measure"), SheetHeading("value"), SheetHeading("attended", width: 10),
        SheetHeading("possible", width: 10), SheetHeading("on"), SheetHeading("evidence"),
        SheetHeading("beneficiary"), SheetHeading("note", width: 40),
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
