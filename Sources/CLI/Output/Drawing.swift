import Casework

/// How any answer looks when a command has nothing better to say.
enum Drawing {
    static func of(_ answer: Any) -> [any Drawn] {
        if let page = answer as? any Paged { return page.drawing }
        if let parts = Field.parts(of: answer) {
            return [parts.isEmpty ? Sentence("Nothing to list.", .dim) : Table(parts)]
        }
        let fields = Field.all(of: answer)
        let single = fields.compactMap { field in
            field.value.flatMap(Cell.init(of:)).map { (field.label, $0) }
        }
        if single.isEmpty, fields.count == 1, let only = fields[0].value { return of(only) }
        return [Sheet(single)] + fields.flatMap(nested)
    }

    /// What stands beneath the sheet: lists and records of their own, each under its title.
    private static func nested(_ field: Field) -> [any Drawn] {
        guard let value = field.value, Cell(of: value) == nil else { return [] }
        if let parts = Field.parts(of: value) {
            return parts.isEmpty ? [] : [Titled(field.label, [Table(parts)])]
        }
        return [Titled(field.label, of(value))]
    }
}

/// A page of a list, whatever is on it.
private protocol Paged {
    var drawing: [any Drawn] { get }
}

extension Listed: Paged {
    fileprivate var drawing: [any Drawn] {
        guard !items.isEmpty else { return [Sentence("Nothing to list.", .dim)] }
        let more = next.map { [Sentence("More: --after \($0)", .dim)] } ?? []
        return [Table(items.map { (nil, $0) })] + more
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
        [paper.styled(title, .bold)] + parts.flatMap { $0.lines(on: paper) }.map { "  " + $0 }
    }
}
