import Casework
import Money

/// Any answer as a page shows it when nothing better is said: its single values as a summary, its
/// lists as tables.
enum Record {
    /// - Parameter leavingOut: names of properties that stand elsewhere on the page.
    static func facts(of answer: Any, leavingOut: Set<String> = []) -> [Fact] {
        AnswerField.all(of: answer).compactMap { field in
            guard !leavingOut.contains(field.name), let value = field.value,
                let single = AnswerValue(of: value)
            else { return nil }
            let text = Shown.text(single)
            guard !text.isEmpty else { return nil }
            guard !isState(field.name) else {
                var fact = Fact(Shown.label(field.label), "")
                fact.tag = Shown.tag(text)
                return fact
            }
            return Fact(Shown.label(field.label), text, Shown.href(single))
        }
    }

    static func sections(of answer: Any, leavingOut: Set<String> = []) -> [Section] {
        AnswerField.all(of: answer).compactMap { field in
            guard !leavingOut.contains(field.name), let value = field.value,
                AnswerValue(of: value) == nil, let parts = AnswerField.parts(of: value),
                !parts.isEmpty
            else { return nil }
            var section = Section(Shown.label(field.label))
            section.table = table(parts, caption: field.label)
            return section
        }
    }

    /// A row for each record, a column for each property that any of them fills.
    static func table(
        _ records: [(key: String?, record: Any)],
        caption: String,
        only columns: [String]? = nil,
        offering offers: [ListPage.RowOffer] = []
    ) -> TableModel {
        let fields = records.map { AnswerField.all(of: $0.record) }
        guard let first = fields.first, !first.isEmpty else {
            return singles(records, caption: caption)
        }
        let labels = columns?.map(\.asLabel) ?? AnswerField.labels(of: fields)
        let rows = zip(records, fields).map { record, fields in
            (record.key.map { [TableModel.Cell($0)] } ?? [])
                + labels.map { label in cell(fields.first { $0.label == label }) }
                + offers.map { offer in cell(offer, of: fields) }
        }
        let hasKeys = records.contains { $0.key != nil }
        return TableModel(
            filled: caption,
            (hasKeys ? [""] : []) + labels + offers.map { _ in "" },
            rows
        )
    }

    private static func singles(
        _ records: [(key: String?, record: Any)],
        caption: String
    ) -> TableModel {
        let rows = records.map { record in
            [
                TableModel.Cell(record.key ?? ""),
                AnswerValue(of: record.record).map(Shown.cell) ?? TableModel.Cell(""),
            ]
        }
        return TableModel(filled: caption, ["", ""], rows)
    }

    private static func cell(_ field: AnswerField?) -> TableModel.Cell {
        guard let field, let value = field.value else { return TableModel.Cell("") }
        if let single = AnswerValue(of: value) {
            guard isState(field.name), case .text(let state) = single else {
                return Shown.cell(single)
            }
            var cell = TableModel.Cell("")
            cell.tag = Shown.tag(state)
            return cell
        }
        if let words = value as? [String: String] { return TableModel.Cell(text(of: words)) }
        var count = TableModel.Cell(AnswerField.parts(of: value).map { "\($0.count)" } ?? "")
        count.isNumber = true
        return count
    }

    /// Facts of an event: figures are whole pence there.
    private static func text(of words: [String: String]) -> String {
        words.sorted { $0.key < $1.key }.map { key, value in
            let amount = key.hasSuffix("pence") ? Int64(value).map { Pence($0).description } : nil
            // A hash is compared by machine: its beginning tells one from another.
            let isHash = value.count == 64 && value.allSatisfy(\.isHexDigit)
            let label = Shown.label(key.replacing("_pence", with: "").asLabel)
            return "\(label): \(amount ?? (isHash ? value.prefix(12) + "…" : value))"
        }
        .joined(separator: "; ")
    }

    /// A way on from a row; nothing where it makes no sense there.
    private static func cell(
        _ offer: ListPage.RowOffer,
        of fields: [AnswerField]
    ) -> TableModel.Cell {
        let texts = fields.compactMap { field -> (String, String)? in
            guard let value = field.value, case .text(let text)? = AnswerValue(of: value) else {
                return nil
            }
            return (field.name, text)
        }
        let own = Dictionary(texts) { first, _ in first }
        if let when = offer.when, own[when.property] != when.value { return TableModel.Cell("") }
        return TableModel.Cell(
            offer.text,
            offer.href.replacing(/\{(\w+)\}/) { own[String($0.1)] ?? "" }
        )
    }

    private static func isState(_ name: String) -> Bool {
        name == "state" || name == "standing" || name == "result"
    }
}

extension TableModel {
    /// A column that nobody fills is left out; the first says what the row is about.
    init(filled caption: String, _ headings: [String], _ rows: [[Cell]]) {
        let shown = headings.indices.filter { column in
            rows.contains { !$0[column].text.isEmpty || $0[column].tag != nil }
        }
        let cells = rows.map { row in
            shown.enumerated().map { place, column in
                var cell = row[column]
                cell.isHeading = place == 0
                return cell
            }
        }
        self.init(caption, shown.map { Shown.label(headings[$0]) }, cells)
    }
}
