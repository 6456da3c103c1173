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

    package static let headings = columns.map { SheetHeading($0.name, width: $0.width) }

    /// The columns that stand there before anybody fills it in.
    static let given: [RecordOutcome.Column: @Sendable (Outcomes.Open) -> SheetCell?] = [
        .provider: { .text($0.provider) }, .child: { .text($0.child) },
        .package: { .text($0.package) }, .measure: { $0.measure.map(SheetCell.text) },
        .planned: { $0.planned.map { .number(Int64($0)) } },
        .domain: { $0.domain.map(SheetCell.text) },
        .instrument: { $0.instrument.map(SheetCell.text) },
        .edition: { $0.edition.map(SheetCell.text) },
    ]

    /// What was planned, for whoever fills it in: passed over when it comes back.
    enum Informing: String, CaseIterable {
        case baseline
        case target
        case due

        func cell(_ row: Outcomes.Open) -> SheetCell {
            switch self {
            case .baseline: row.baseline.map(SheetCell.text) ?? .empty
            case .target: row.target.map(SheetCell.text) ?? .empty
            case .due: row.due.map(SheetCell.day) ?? .empty
            }
        }
    }

    /// Every column, as they stand beside each other: what was planned next to what came of it.
    private static let columns: [Column] = RecordOutcome.Column.allCases.flatMap { column in
        let filled = [Column(filled: column)]
        return column == .planned ? filled + Informing.allCases.map(Column.init) : filled
    }

    package func write(at desk: ReadingDesk, on sheet: any OutgoingSheet) throws -> Int {
        let named = try provider.map(desk.provider) ?? desk.ownProvider()
        guard let provider = named else { throw Refusal.input(.emptyText("provider")) }
        let packages = try desk.fetch(Outcomes.open(of: provider.id))
        let choices = try OutcomeChoices(at: desk)
        let mostRows = packages.count + OutcomeChoices.spareRows
        for (cell, list) in choices.ofEveryRow {
            sheet.offer(list, in: Self.place(of: cell), ofRows: mostRows)
        }
        for list in choices.more { sheet.offer(list, in: Self.place(of: .value), ofRows: 0) }
        for row in packages {
            if let list = row.measure.flatMap({ choices.values[$0] }) {
                sheet.offer(list, in: Self.place(of: .value), ofRows: 1)
            }
            try sheet.add(Self.columns.map { $0.cell(row) })
        }
        try sheet.close()
        return packages.count
    }

    private static func place(of column: RecordOutcome.Column) -> Int {
        columns.firstIndex { $0.name == column.rawValue } ?? 0
    }
}

extension OutcomeTemplate {
    fileprivate struct Column: Sendable {
        let name: String
        let width: Int
        let cell: @Sendable (Outcomes.Open) -> SheetCell

        private static let widths: [RecordOutcome.Column: Int] = [
            .provider: 10, .planned: 10, .attended: 10, .possible: 10, .note: 40,
        ]

        init(filled column: RecordOutcome.Column) {
            name = column.rawValue
            width = Self.widths[column] ?? 12
            cell = { row in OutcomeTemplate.given[column]?(row) ?? .empty }
        }

        init(_ informing: Informing) {
            name = informing.rawValue
            width = 12
            cell = informing.cell
        }
    }
}
