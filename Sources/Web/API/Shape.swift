/// The form of a request or an answer, as its type says: what the description of the API is made
/// from, so that it cannot say anything else than what the server does.
indirect enum Shape: Hashable, Sendable {
    case text
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
}
