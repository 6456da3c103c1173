import Money
import Panel
import Sheets

/// An invoice of a file, and where it begins there.
struct SheetedInvoice {
    let firstRow: Int
    let entry: InvoiceEntry
}

extension InvoiceSheet {
    /// The rows of one number together, in the order of their first rows, judged by day and settings.
    ///
    /// - Throws: all that is wrong, by row and column.
    func entries(at desk: Desk) throws -> [SheetedInvoice] {
        let (today, largest) = (desk.today, desk.settings.largestAmount)
        let groups = grouped()
        let faults =
            rows.flatMap { $0.faults(at: desk, largest: largest) }
            + groups.flatMap { Self.faults(of: $0, today: today) }
        if let refusal = SheetRefusal(faults.sorted(by: Self.isBefore)) {
            throw Refusal.sheet(refusal)
        }
        guard groups.count <= Self.mostInvoices else {
            throw Refusal.sheet(.tooManyRows(most: Self.mostInvoices))
        }
        return groups.compactMap { SheetedInvoice($0, today: today) }
    }

    /// Rows by the key of their number, of those in which one could be read.
    private func grouped() -> [[Row]] {
        var places: [String: Int] = [:]
        var groups: [[Row]] = []
        for row in rows {
            guard let key = row.invoice?.key else { continue }
            if let place = places[key] {
                groups[place].append(row)
            } else {
                places[key] = groups.count
                groups.append([row])
            }
        }
        return groups
    }

    /// What is said of the whole invoice must be the same in each of its rows.
    private static func faults(of rows: [Row], today: Day) -> [CellFault] {
        let first = rows[0]
        let most = InvoiceEntry.mostLines
        let surplus = rows.dropFirst(most).prefix(1).map { row in
            CellFault(row: row.number, column: nil, .invoice(.tooManyLines(most)))
        }
        let others = rows.flatMap { row in
            [
                ("dated", row.dated == first.dated || row.dated == nil || first.dated == nil),
                ("received", (row.received ?? today) == (first.received ?? today)),
            ]
            .filter { !$0.1 }.map { column, _ in
                CellFault(
                    row: row.number,
                    column: column,
                    .invoice(.otherDay(row: first.number))
                )
            }
        }
        return surplus + others
    }

    /// By row, and in it by column.
    private static func isBefore(_ fault: CellFault, _ other: CellFault) -> Bool {
        func place(_ fault: CellFault) -> (Int, Int) {
            (fault.row, fault.column.flatMap { columns.all.firstIndex(of: $0) } ?? -1)
        }
        return place(fault) < place(other)
    }
}

extension InvoiceSheet.Row {
    /// What could not be read in it, and what day and settings do not allow.
    fileprivate func faults(at desk: Desk, largest: Pence) -> [CellFault] {
        var found = faults.map { fault in
            CellFault(row: number, column: fault.column, fault.refusal.naming(largest))
        }
        if let dated, dated > desk.today {
            found.append(CellFault(row: number, column: "dated", .input(.inTheFuture(dated))))
        }
        if let received {
            do throws(Refusal) {
                try desk.checkReceived(received, datedOn: dated)
            } catch {
                found.append(CellFault(row: number, column: "received", error))
            }
        }
        guard let line else { return found }
        let amounts = [("price", line.price), ("vat", line.vat), ("quantity", line.net)]
        return found
            + amounts.filter { $0.1 > largest }.map { column, _ in
                CellFault(row: number, column: column, .input(.amountTooLarge(largest, typed: "")))
            }
    }
}

extension Refusal {
    /// With the amount that the settings allow, where it was not known yet.
    fileprivate func naming(_ largest: Pence) -> Refusal {
        guard case .input(.amountTooLarge(_, let typed)) = self else { return self }
        return .input(.amountTooLarge(largest, typed: typed))
    }
}

extension SheetedInvoice {
    /// Nil where something could not be read.
    fileprivate init?(_ rows: [InvoiceSheet.Row], today: Day) {
        let lines = rows.compactMap(\.line)
        guard let number = rows[0].invoice, let dated = rows[0].dated, lines.count == rows.count
        else { return nil }
        firstRow = rows[0].number
        entry = InvoiceEntry(
            number: number,
            datedOn: dated,
            receivedOn: rows[0].received ?? today,
            lines: lines.enumerated().map { AskedLine($1, position: $0 + 1) }
        )
    }
}
