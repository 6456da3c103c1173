import Casework
import Foundation
import Money

/// Any answer as a page shows it when nothing better is said: its single values as a summary, its
/// lists as tables.
enum Record {
    /// - Parameter leavingOut: names of properties that stand elsewhere on the page.
    static func facts(of answer: Any, leavingOut: Set<String> = []) -> [Fact] {
        NamedField.all(of: answer).compactMap { field in
            guard !leavingOut.contains(field.name), let single = field.single else { return nil }
            let cell = field.cell(single)
            guard !cell.text.isEmpty || cell.tag != nil else { return nil }
            var fact = Fact(Shown.label(field.label), field.text(single) ?? cell.text, cell.href)
            fact.tag = cell.tag
            return fact
        }
    }

    static func sections(of answer: Any, leavingOut: Set<String> = []) -> [Section] {
        NamedField.all(of: answer).compactMap { field in
            guard !leavingOut.contains(field.name), let value = field.value,
                field.single == nil, let parts = AnswerField.parts(of: value),
                !parts.isEmpty
            else { return nil }
            var section = Section(Shown.label(field.label))
            section.table = table(parts, caption: field.label)
            return section
        }
    }

    /// A row for each record, a column for each property that any of them fills.
    ///
    /// - Parameter leading: where the figures of a property lead, `{name}` being another of its own.
    static func table(
        _ records: [(key: String?, record: Any)],
        caption: String,
        only columns: [String]? = nil,
        offering offers: [ListPage.RowOffer] = [],
        leading: [String: String] = [:]
    ) -> TableModel {
        let fields = records.map { NamedField.all(of: $0.record) }
        guard let first = fields.first, !first.isEmpty else {
            return singles(records, caption: caption)
        }
        var labels =
            columns?.map { name in NamedField.label(of: name, in: first) }
            ?? AnswerField.inOrder(fields.map { $0.map(\.label) })
        // To a provider's own officers it is always the same one.
        if Reader.now.officer?.provider != nil {
            labels =
                labels.prefix(1) + labels.dropFirst().filter { !["Provider", "Run"].contains($0) }
        }
        let rows = zip(records, fields).map { record, fields in
            let own = offers.isEmpty && leading.isEmpty ? [:] : words(of: fields)
            return (record.key.map { [TableModel.Cell($0)] } ?? [])
                + labels.map { label in
                    let field = fields.first { $0.label == label }
                    var cell = cell(field)
                    if let field, let href = leading[field.name], field.isFigure {
                        cell.href = filled(href, with: own)
                    }
                    return cell
                }
                + offers.map { offer in cell(offer, of: own) }
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

    private static func cell(_ field: NamedField?) -> TableModel.Cell {
        guard let field, let value = field.value else { return TableModel.Cell("") }
        if let single = field.single { return field.cell(single) }
        if let words = value as? [String: String] { return TableModel.Cell(text(of: words)) }
        var count = TableModel.Cell(AnswerField.parts(of: value).map { "\($0.count)" } ?? "")
        count.isNumber = true
        return count
    }

    /// Facts of an event: figures are whole pence there.
    private static func text(of words: [String: String]) -> String {
        words.sorted { $0.key < $1.key }.map { key, value in
            let label = Shown.label(key.replacing("_pence", with: "").asLabel)
            if key.hasSuffix("pence"), let pence = Int64(value) {
                return "\(label): \(Pence(pence))"
            }
            if let day = Day(reading: value) { return "\(label): \(Shown.day(day))" }
            guard value.count >= 64 else { return "\(label): \(value)" }
            // A hash is compared by machine: its beginning tells one from another.
            return "\(label): "
                + value.replacing(/[0-9a-f]{64}/) { "\(value[$0.range].prefix(12))…" }
        }
        .joined(separator: "; ")
    }

    /// A way on from a row; nothing where it makes no sense there.
    private static func cell(
        _ offer: ListPage.RowOffer,
        of own: [String: String]
    ) -> TableModel.Cell {
        if let when = offer.when, own[when.property] != when.value { return TableModel.Cell("") }
        return TableModel.Cell(offer.text, filled(offer.href, with: own))
    }

    /// What stands in an address in place of a property's name.
    private static func words(of fields: [NamedField]) -> [String: String] {
        let texts = fields.flatMap { field -> [(String, String)] in
            if case .flag(let isSo)? = field.single { return [(field.name, isSo ? "yes" : "no")] }
            if case .day(let day)? = field.single { return [(field.name, "\(day)")] }
            guard case .text(let text)? = field.single else { return [] }
            let named = field.reference.map { [(String(field.name.dropLast(4)), $0)] } ?? []
            return [(field.name, text)] + named
        }
        return Dictionary(texts) { first, _ in first }
    }

    private static func filled(_ href: String, with own: [String: String]) -> String {
        href.replacing(/\{(\w+)\}/) { match in
            own[String(match.1)]?.addingPercentEncoding(withAllowedCharacters: .ofAddresses) ?? ""
        }
    }
}

extension NamedField {
    /// An amount that there is something behind.
    fileprivate var isFigure: Bool {
        if case .amount(let amount)? = single { amount != .zero } else { false }
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

extension CharacterSet {
    /// What stands in an address as it is, also as the value of a field.
    fileprivate static let ofAddresses = urlQueryAllowed.subtracting(
        CharacterSet(charactersIn: "&+=?#")
    )
}
