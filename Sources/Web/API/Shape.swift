/// The form of a request or an answer, as its type says: what the description of the API is made
/// from, so that it cannot say anything else than what the server does.
indirect enum Shape: Hashable, Sendable {
    case text
    /// A text that is one of these.
    case word([String])
    case day
    /// A file, as base64.
    case bytes
    case number
    case flag
    case list(Shape)
    case map(Shape)
    case record(name: String, [Field])
    /// A record within which this one stands.
    case again(name: String)

    struct Field: Hashable, Sendable {
        /// In snake_case.
        let name: String
        let shape: Shape
        let isOptional: Bool
    }

    /// - Precondition: the type is made of texts, numbers, flags, days, lists, maps and records.
    init<T: Decodable>(of type: T.Type) {
        let note = ShapeNote()
        guard (try? ShapeDecoder(note: note).read(type)) != nil, let shape = note.shape else {
            preconditionFailure("\(type) has no shape")
        }
        self = shape
    }

    var fields: [Field] {
        if case .record(_, let fields) = self { fields } else { [] }
    }

    /// With a text beside the request's own fields, which may be left out.
    func adding(_ name: String) -> Shape {
        let field = Field(name: name, shape: .text, isOptional: true)
        return .record(name: "", fields + [field])
    }

    /// With the words that its fields may be, by the names of their properties.
    func choosing(_ choices: [String: [String]]) -> Shape {
        let words = Dictionary(uniqueKeysWithValues: choices.map { ($0.snakeCased, $1) })
        return mapping { field in words[field.name].map(field.shape.choosing) }
    }

    /// With what a list can be ordered by, either way round.
    func sorting(_ sorts: [String]) -> Shape {
        guard !sorts.isEmpty else { return self }
        return mapping { field in
            guard field.name == "paging" else { return nil }
            return field.shape.choosing(["sort": sorts.flatMap { [$0, "-" + $0] }])
        }
    }

    private func choosing(_ words: [String]) -> Shape {
        if case .list(let part) = self { .list(part.choosing(words)) } else { .word(words) }
    }

    /// Each field with another shape where there is one.
    private func mapping(_ other: (Field) -> Shape?) -> Shape {
        guard case .record(let name, let fields) = self else { return self }
        return .record(
            name: name,
            fields.map { field in
                Field(
                    name: field.name,
                    shape: other(field) ?? field.shape,
                    isOptional: field.isOptional
                )
            }
        )
    }
}
