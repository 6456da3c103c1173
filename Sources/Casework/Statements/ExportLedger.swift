import Money
package import Panel
package import Sheets
import Store

/// The ledger as a table: a row for each movement, and beside it what it took from and gave to each
/// stage, so that the sum of a stage's column is what stands there.
package struct ExportLedger: SheetStatement {
    package static let act = Act.export
    package static let title = "Ledger"

    /// All funds unless given.
    package var fund: String?

    package init(fund: String? = nil) {
        self.fund = fund
    }

    package func write(at desk: ReadingDesk, on sheet: any OutgoingSheet) throws -> Int {
        let fund = try fund.map(desk.fund)
        var room = sheet.mostRows ?? .max
        let rows = try desk.eachMovement(of: fund?.id) { movement in
            guard room > 0 else { throw Refusal.sheet(.tooManyRows(most: sheet.mostRows ?? 0)) }
            room -= 1
            try sheet.add(Self.cells(of: movement))
        }
        try sheet.addTotals(
            "Total",
            of: Self.details.count - 1..<Self.details.count + Self.stages.count
        )
        try sheet.close()
        return rows
    }

    private static let stages = Stage.allCases

    private static let details = [
        SheetHeading("event", width: 8), SheetHeading("ordinal", width: 8),
        SheetHeading("date"), SheetHeading("recorded", width: 21), SheetHeading("act"),
        SheetHeading("fund"), SheetHeading("from_head", width: 22),
        SheetHeading("from_stage"), SheetHeading("to_head", width: 22),
        SheetHeading("to_stage"), SheetHeading("line"), SheetHeading("decision", width: 20),
        SheetHeading("officer"), SheetHeading("reason", width: 16),
        SheetHeading("authority", width: 24), SheetHeading("amount", width: 14),
    ]

    package static let headings = details + stages.map { SheetHeading($0.rawValue, width: 14) }

    static func cells(of movement: Movements.Posted) -> [SheetCell] {
        func text(_ text: String?) -> SheetCell { text.map(SheetCell.text) ?? .empty }
        var cells: [SheetCell] = []
        cells.reserveCapacity(headings.count)
        cells += [
            .number(movement.event), .number(Int64(movement.ordinal)), .day(movement.on),
            .text(movement.recordedAt.description), .text(movement.act), .text(movement.fund),
            .text(movement.fromHead), .text(movement.from.rawValue), .text(movement.toHead),
            .text(movement.to.rawValue), text(movement.line), text(movement.decision),
            .text(movement.officer ?? "system"), .text(movement.reason),
            text(movement.authority), .amount(movement.amount),
        ]
        for stage in stages {
            switch (stage == movement.from, stage == movement.to) {
            case (true, false): cells.append(.amount(-movement.amount))
            case (false, true): cells.append(.amount(movement.amount))
            case (true, true), (false, false): cells.append(.empty)
            }
        }
        return cells
    }
}
