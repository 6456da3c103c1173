import Casework
import Money

/// A property of an answer as a page shows it: where its name stands beside a reference, they are
/// one, and the name leads to what it names.
struct NamedField {
    let name: String
    let label: String
    let value: Any?
    /// Nil for a list or a record.
    let single: AnswerValue?
    /// What `value` is the name of.
    var reference: String?
    /// The record says by itself what it is called.
    var isNamed = false

    static func all(of record: Any) -> [NamedField] {
        let fields = AnswerField.all(of: record)
        let named = fields.filter { field in
            field.name.hasSuffix("Name") && field.value != nil
                && fields.contains { $0.name == field.name.dropLast(4) }
        }
        // A value beside the code list that it is of is one of its codes.
        let codes =
            fields.contains { $0.name == "value" } ? fields.first { $0.name == "list" } : nil
        let plain = named.map { $0.name.dropLast(4) } + [codes?.name[...]].compactMap(\.self)
        let own = fields.contains { $0.name == "name" } ? fields[0].name : nil
        return fields.compactMap { field in
            guard !plain.contains(where: { $0 == field.name }) else { return nil }
            guard named.contains(where: { $0.name == field.name }) else {
                return NamedField(
                    name: field.name == "value"
                        ? codes?.value as? String ?? field.name : field.name,
                    label: field.label,
                    value: field.value,
                    single: field.single,
                    isNamed: field.name == own
                )
            }
            let noun = String(field.name.dropLast(4))
            let reference = fields.first { $0.name == noun }?.value as? String
            return NamedField(
                name: field.name,
                label: noun.asLabel,
                value: field.value,
                single: field.single,
                reference: reference
            )
        }
    }

    /// A property's heading: that of the reference where a record has only its name.
    static func label(of name: String, in fields: [NamedField]) -> String {
        fields.first { $0.name == name || $0.name == name + "Name" }?.label ?? name.asLabel
    }

    /// As a summary has it, with room for whole words; nil where that is as a table has it.
    func text(_ single: AnswerValue) -> String? {
        switch single {
        case .day, .moment: Shown.text(single)
        case .text(let text): Shown.short(text) == text ? nil : Shown.text(single)
        case .amount, .number, .flag, .words: nil
        }
    }

    /// `FUND-1:mentoring:available` as people say it; nil for what is no account.
    private static func account(_ text: String) -> String? {
        guard text.hasPrefix("FUND-"), !text.contains(" ") else { return nil }
        let words = text.split(separator: ":")
        guard (2...3).contains(words.count) else { return nil }
        let stage = String(words[words.count - 1])
        let head = words.count == 3 ? String(words[1]) : ""
        let named = Reader.now.labels.text(head, of: "head") ?? head
        return head.isEmpty || head == "-"
            ? "\(words[0]), \(stage)" : "\(words[0]), \(named): \(stage)"
    }

    func cell(_ single: AnswerValue) -> TableModel.Cell {
        if name == "flags", case .words(let flags) = single {
            return TableModel.Cell(flags.map(Shown.word).joined(separator: ", "))
        }
        guard case .text(let text) = single else { return Shown.cell(single) }
        if ["state", "standing", "result"].contains(name) {
            var cell = TableModel.Cell("")
            cell.tag = Shown.tag(text)
            return cell
        }
        if let reference { return TableModel.Cell(text, Reference.path(reference)) }
        if let label = Reader.now.labels.text(text, of: name) { return TableModel.Cell(label) }
        if name == "month", let first = Day(reading: text + "-01") {
            return TableModel.Cell(Shown.month(first))
        }
        if let account = Self.account(text) { return TableModel.Cell(account) }
        var cell = Shown.cell(single)
        // What an event is about is looked for by its reference.
        if isNamed || name == "subject" { cell.text = text }
        cell.isNumber = name.lowercased().hasSuffix("quantity")
        return cell
    }
}
