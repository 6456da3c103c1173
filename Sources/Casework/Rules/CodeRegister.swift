import Money
import Panel
import Sheets
import Store

extension AddCode {
    enum Column: String, CellColumn {
        case list
        case code
        case label
        case family
        case from
        case to
    }

    typealias Faults = TypedFaults<Column>

    init(_ row: IncomingSheet.Row) {
        self.init(
            list: row["list"],
            code: row["code"],
            label: row["label"],
            family: row.filled(Column.family),
            from: row.filled(Column.from).map(CellText.day),
            to: row.filled(Column.to).map(CellText.day)
        )
    }
}

/// What codes are judged by when they are added, alone or as rows of a file.
struct CodeRegister {
    private let lists: [String]
    private let measures: Set<String>
    private let book: MeasureBook
    /// Whether what is there already may be said again: a row of a file that says the same is nothing
    /// new.
    private let isFile: Bool
    /// Those that are kept, the newest of each first day.
    private let kept: [CodeLists.Key: CodeLists.Named]
    private let today: Day

    init(beside isFile: Bool = false, at desk: ReadingDesk) throws {
        let (lists, measures, kept) = try desk.fetch(
            CodeLists.names,
            Measures.rows,
            CodeLists.kept
        )
        self.lists = lists
        self.measures = Set(measures.map(\.code))
        book = try desk.measureBook()
        self.kept = kept
        self.isFile = isFile
        today = desk.today
    }

    /// Judges one of them; in each column what is looked at first comes first.
    func judge(_ text: AddCode) throws(AddCode.Faults) -> CodeLists.Named {
        var cells = TypedCells<AddCode.Column>()
        let list = cells.read(.list) { () throws(Refusal) in try self.list(text.list) }
        let code = cells.read(.code) { () throws(Refusal) in try self.code(text.code, of: list) }
        let label = cells.read(.label) { () throws(Refusal) in
            let label = try Input.name(text.label, what: "label")
            try checkColumn(code, label, in: list)
            return label
        }
        let family = cells.read(.family) { () throws(Refusal) in
            try self.family(text.family, of: code, in: list)
        }
        let from = cells.read(.from) { () throws(Refusal) -> Day in
            guard let typed = text.from else { return today }
            let from = try Input.day(typed)
            guard from >= today || isKept(list, code, from) else {
                throw .rule(.beforeToday(today))
            }
            return from
        }
        if list == Anchor.list, let code, let from {
            _ = cells.read(.code) { () throws(Refusal) in try checkAnchor(code, from: from) }
        }
        let to = cells.read(.to) { () throws(Refusal) -> Day? in
            let to = try text.to.map { text throws(Refusal) in try Input.day(text) }
            if let to, let from, to < from { throw .input(.endsBeforeItStarts) }
            return to
        }
        guard cells.faults.isEmpty, let list, let code, let label, let family, let from, let to
        else {
            throw AddCode.Faults(cells.faults)
        }
        let row = CodeLists.Named(
            key: CodeLists.Key(list: list, code: code, from: from),
            label: label,
            family: family,
            to: to
        )
        guard from >= today || isNothingNew(row, isDated: true) else {
            throw AddCode.Faults([TypedFault(.from, .rule(.beforeToday(today)))])
        }
        return row
    }

    /// Whether it says what is kept already; without a first day, what holds today.
    func isNothingNew(_ row: CodeLists.Named, isDated: Bool) -> Bool {
        guard !isDated else { return kept[row.key] == row }
        var holding = kept.newest(of: row.key, on: today)
        holding?.key.from = row.key.from
        return holding == row
    }

    private func isKept(_ list: String?, _ code: String?, _ from: Day) -> Bool {
        guard isFile, let list, let code else { return false }
        return kept[CodeLists.Key(list: list, code: code, from: from)] != nil
    }
}

// Each cell by itself.
extension CodeRegister {
    private func list(_ text: String) throws(Refusal) -> String {
        let wanted = text.trimmingSpaces().lowercased()
        guard lists.contains(wanted) else {
            throw .input(.unknownChoice(what: "list", choices: lists))
        }
        return wanted
    }

    /// What nobody could read is not called anything.
    private func code(_ text: String, of list: String?) throws(Refusal) -> String {
        let code = try Input.codeWord(text, what: "code")
        guard list != MeasureBook.names || measures.contains(code) else {
            throw .rule(.measureUnread)
        }
        if list == LedgerColumn.list { try LedgerColumn.check(code) }
        return code
    }

    /// One that is there is put in other words or ended, whatever became of its domain.
    private func checkAnchor(_ code: String, from day: Day) throws(Refusal) {
        let key = CodeLists.Key(list: Anchor.list, code: code, from: day)
        guard kept.newest(of: key, on: day) == nil else { return }
        try book.checkAnchor(code, from: day)
    }

    /// A column that the ledger's file could not have is refused here, not when the file goes out.
    private func checkColumn(_ code: String?, _ label: String, in list: String?) throws(Refusal) {
        guard list == LedgerColumn.list, let code else { return }
        let heading = try LedgerColumn(code: code, label: label).heading
        let others = kept.values.filter { $0.key.list == list && $0.key.code != code }
        for other in others.sorted(by: { $0.key.code < $1.key.code }) {
            guard kept.newest(of: other.key, on: today) == other, (other.to ?? today) >= today,
                let column = try? LedgerColumn(code: other.key.code, label: other.label),
                column.heading == heading
            else { continue }
            throw .run(.headingTaken(other.key.code))
        }
    }

    /// What is not said stays as it is, but for a rate of VAT, which is always said; “none” takes it
    /// away.
    private func family(
        _ text: String?,
        of code: String?,
        in list: String?
    ) throws(Refusal) -> String {
        let family =
            try text.map { text throws(Refusal) in try Input.codeWord(text, what: "family") }
            ?? held(code, in: list)
        let rate = Int(family) ?? -1
        guard list != "vat" || (0...10_000).contains(rate) else { throw .rule(.vatRateNeeded) }
        return family == "none" ? "" : family
    }

    /// What a code belongs to today.
    private func held(_ code: String?, in list: String?) -> String {
        guard let list, let code, list != "vat" else { return "" }
        let key = CodeLists.Key(list: list, code: code, from: today)
        return kept.newest(of: key, on: today)?.family ?? ""
    }
}

extension Dictionary where Key == CodeLists.Key {
    /// Of all that is kept under a code what began last, up to a day.
    func newest(of code: CodeLists.Key, on day: Day) -> Value? {
        filter { $0.key.list == code.list && $0.key.code == code.code && $0.key.from <= day }
            .max { $0.key.from < $1.key.from }?.value
    }
}
