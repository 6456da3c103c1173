import Money
import Panel
import Sheets
import Store

extension AddMeasure {
    enum Column: String, CellColumn {
        case measure
        case label
        case kind
        case list
        case least
        case most
        case domains
        case reasons
        case whose
        case needsNote = "needs_note"
        case better
        case from
        case to
    }

    typealias Faults = TypedFaults<Column>

    init(_ row: IncomingSheet.Row) {
        self.init(
            measure: row["measure"],
            label: row["label"],
            kind: row["kind"],
            list: row.filled(Column.list),
            least: row.filled(Column.least),
            most: row.filled(Column.most),
            domains: row.filled(Column.domains),
            reasons: row.filled(Column.reasons),
            whose: row.filled(Column.whose),
            needsNote: row["needs_note"].lowercased() == "yes",
            better: row.filled(Column.better),
            from: row.filled(Column.from).map(CellText.day),
            to: row.filled(Column.to).map(CellText.day)
        )
    }
}

/// A measure, how it is read and what it is called.
struct NamedMeasure: Hashable {
    let measure: Measure
    let name: CodeLists.Named
}

/// What measures are judged by when they are added, alone or as rows of a file.
struct MeasureRegister {
    /// The newest of each first day: a row of a file that says the same is nothing new.
    private let kept: [CodeLists.Key: Measure]
    private let names: [CodeLists.Key: CodeLists.Named]
    private let mayRepeat: Bool
    private let today: Day

    /// - Parameter isFile: whether what is there already may be said again.
    init(beside isFile: Bool = false, at desk: ReadingDesk) throws {
        today = desk.today
        mayRepeat = isFile
        let (measures, named) = try desk.fetch(Measures.rows, CodeLists.kept)
        kept = Dictionary(measures.map { (Self.key($0), $0) }, uniquingKeysWith: { $1 })
        names = named
    }

    private static func key(_ measure: Measure) -> CodeLists.Key {
        CodeLists.Key(list: MeasureBook.names, code: measure.code, from: measure.from)
    }

    /// Judges one of them; in each column what is looked at first comes first.
    func judge(_ text: AddMeasure) throws(AddMeasure.Faults) -> NamedMeasure {
        var cells = TypedCells<AddMeasure.Column>()
        let code = cells.read(.measure) { () throws(Refusal) in
            try Input.codeWord(text.measure, what: "measure")
        }
        let label = cells.read(.label) { () throws(Refusal) in
            try Input.name(text.label, what: "label")
        }
        let from = cells.read(.from) { () throws(Refusal) in try day(text.from, of: code) }
        let to = cells.read(.to) { () throws(Refusal) -> Day? in
            let to = try text.to.map { text throws(Refusal) in try Input.day(text) }
            if let to, let from, to < from { throw .input(.endsBeforeItStarts) }
            return to
        }
        let kind = cells.read(.kind) { () throws(Refusal) in
            try Input.choice(text.kind, of: Measure.Kind.self, what: "kind")
        }
        let list = cells.read(.list) { () throws(Refusal) in try Self.list(text.list, "list") }
        let scale = cells.read(.least) { () throws(Refusal) in try Self.scale(text) }
        let domains = cells.read(.domains) { () throws(Refusal) in
            try Self.list(text.domains, "domains")
        }
        let reasons = cells.read(.reasons) { () throws(Refusal) in
            try Self.list(text.reasons, "reasons")
        }
        let whose = cells.read(.whose) { () throws(Refusal) -> Beneficiary? in
            try text.whose.map { text throws(Refusal) in
                try Input.choice(text, of: Beneficiary.self, what: "whose")
            }
        }
        let better = cells.read(.better) { () throws(Refusal) -> Better? in
            try text.better.map { text throws(Refusal) in
                try Input.choice(text, of: Better.self, what: "better")
            }
        }
        guard let code, let label, let from, let to, let kind, let list, let scale, let domains,
            let reasons, let whose, let better
        else { throw AddMeasure.Faults(cells.faults) }
        let measure = Measure(
            code: code,
            kind: kind,
            list: list,
            scale: scale,
            domains: domains,
            reasons: reasons,
            whose: whose,
            needsNote: text.needsNote,
            better: better ?? held(code, on: from),
            from: from
        )
        _ = cells.read(.kind) { () throws(Refusal) in try measure.check() }
        let key = Self.key(measure)
        let named = NamedMeasure(
            measure: measure,
            name: CodeLists.Named(key: key, label: label, family: "", to: to)
        )
        _ = cells.read(.from) { () throws(Refusal) in
            guard from >= today || mayRepeat && isNothingNew(named, isDated: true) else {
                throw .rule(.beforeToday(today))
            }
        }
        guard cells.faults.isEmpty else { throw AddMeasure.Faults(cells.faults) }
        return named
    }

    /// Whether it says what is kept already; without a first day, what holds today.
    func isNothingNew(_ named: NamedMeasure, isDated: Bool) -> Bool {
        let key = named.name.key
        guard !isDated else { return kept[key] == named.measure && names[key] == named.name }
        var measure = kept.newest(of: key, on: today)
        var name = names.newest(of: key, on: today)
        measure?.from = key.from
        name?.key.from = key.from
        return measure == named.measure && name == named.name
    }
}

// Each cell by itself.
extension MeasureRegister {
    /// Which way a measure gets better so far: whoever does not say leaves it as it is.
    private func held(_ code: String, on day: Day) -> Better? {
        let key = CodeLists.Key(list: MeasureBook.names, code: code, from: day)
        return kept.newest(of: key, on: day)?.better
    }

    private func day(_ text: String?, of code: String?) throws(Refusal) -> Day {
        guard let text else { return today }
        let day = try Input.day(text)
        let key = code.map { CodeLists.Key(list: MeasureBook.names, code: $0, from: day) }
        guard day >= today || key.map({ kept[$0] != nil }) ?? false else {
            throw .rule(.beforeToday(today))
        }
        return day
    }

    private static func scale(_ text: AddMeasure) throws(Refusal) -> ScoreScale? {
        guard text.least != nil || text.most != nil else { return nil }
        guard let most = text.most else { throw .rule(.measureNeeds("least and most")) }
        return try ScoreScale(readingLeast: text.least ?? "0", most: most)
    }

    private static func list(_ text: String?, _ what: String) throws(Refusal) -> String? {
        guard let text else { return nil }
        return try Input.codeWord(text, what: what)
    }
}
