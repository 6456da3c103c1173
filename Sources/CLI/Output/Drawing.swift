import Casework

/// How any answer looks when a command has nothing better to say.
enum Drawing {
    static func of(_ answer: Any) -> [any Drawn] {
        if let parts = AnswerField.parts(of: answer) {
            return [parts.isEmpty ? Sentence("Nothing to list.", .dim) : Table(parts)]
        }
        let fields = AnswerField.all(of: answer)
        let sheet = sheet(of: answer)
        if sheet.fields.isEmpty, fields.count == 1, let only = fields[0].value { return of(only) }
        return [sheet] + fields.flatMap(nested)
    }

    /// The fields of a record that are single values, without its lists.
    static func sheet(of answer: Any) -> Sheet {
        Sheet(
            AnswerField.all(of: answer).compactMap { field in
                field.single.map { (field.label, Cell($0)) }
            }
        )
    }

    /// What stands beneath the sheet: lists and records of their own, each under its title.
    private static func nested(_ field: AnswerField) -> [any Drawn] {
        guard let value = field.value, field.single == nil else { return [] }
        if let parts = AnswerField.parts(of: value) {
            return parts.isEmpty ? [] : [Titled(field.label, [Table(parts)])]
        }
        return [Titled(field.label, of(value))]
    }
}

/// Something under a title of its own.
struct Titled: Drawn {
    let title: String
    let parts: [any Drawn]

    init(_ title: String, _ parts: [any Drawn]) {
        self.title = title
        self.parts = parts
    }

    func lines(on paper: Paper) -> [String] {
        let inner = parts.map { $0.lines(on: paper.narrower(by: 2)) }.filter { !$0.isEmpty }
        return [paper.styled(title, .bold)]
            + inner.joined(separator: [""]).map { $0.isEmpty ? "" : "  " + $0 }
    }
}
