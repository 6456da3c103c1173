extension Problem {
    /// With what a path may answer that it is not done.
    ///
    /// Where nothing is said but a place in a list, there is nothing that could be missing or in the
    /// way; where nothing is said at all, not even a key, nothing that could be wrong.
    static func statuses(of request: Shape, isPost: Bool) -> [Int] {
        let says = request.fields.contains { $0.name != "paging" }
        return [400, 401, 403, 429, 500, 503] + (isPost ? [408, 409, 413] : says ? [409] : [])
            + (says ? [404] : []) + (isPost || !request.fields.isEmpty ? [422] : [])
    }
}

/// What goes in and comes out, as JSON Schema.
extension Described {
    /// What is sent in has nothing else in it, and lists and flags may be left out.
    mutating func requestSchema(of shape: Shape) -> [String: Any] {
        var properties: [String: Any] = [:]
        for field in shape.fields { properties[field.name] = part(field.shape) }
        let required = shape.fields.filter { !$0.isOptional && !$0.shape.mayBeLeftOut }.map(\.name)
        var schema: [String: Any] = [
            "type": "object", "properties": properties, "additionalProperties": false,
        ]
        if !required.isEmpty { schema["required"] = required.sorted() }
        return schema
    }

    /// A record that is sent in as a part of another is as closed as that one.
    private mutating func part(_ shape: Shape) -> [String: Any] {
        if case .record = shape { requestSchema(of: shape) } else { schema(of: shape) }
    }

    mutating func schema(of shape: Shape) -> [String: Any] {
        switch shape {
        case .text: return ["type": "string"]
        case .word(let words): return ["type": "string", "enum": words]
        case .bytes: return ["type": "string", "contentEncoding": "base64"]
        case .day: return ["type": "string", "format": "date"]
        case .number: return ["type": "integer", "format": "int64"]
        case .flag: return ["type": "boolean"]
        case .list(let part): return ["type": "array", "items": schema(of: part)]
        case .map(let part):
            return ["type": "object", "additionalProperties": schema(of: part)]
        case .again(let name): return ["$ref": "#/components/schemas/\(Self.word(name))"]
        case .record(let name, let fields):
            let word = Self.word(name)
            if schemas[word] == nil {
                schemas[word] = [String: Any]()
                schemas[word] = record(fields)
            }
            return ["$ref": "#/components/schemas/\(word)"]
        }
    }

    private mutating func record(_ fields: [Shape.Field]) -> [String: Any] {
        var properties: [String: Any] = [:]
        for field in fields {
            var property = schema(of: field.shape)
            if field.isPence { property["description"] = "Pence." }
            properties[field.name] = property
        }
        let required = fields.filter { !$0.isOptional }.map(\.name).sorted()
        var schema: [String: Any] = ["type": "object", "properties": properties]
        if !required.isEmpty { schema["required"] = required }
        return schema
    }

    /// `Casework.Listed<Casework.PackageCard>` as a name that may stand in an address.
    private static func word(_ name: String) -> String {
        name.split { !$0.isLetter && !$0.isNumber }.filter { $0 != "Casework" && $0 != "Panel" }
            .joined(separator: ".")
    }

    static var problem: [String: Any] {
        let schema = ["$ref": "#/components/schemas/Problem"]
        return [
            "description": "Refused, or at fault: the code says why, the detail what to do.",
            "content": ["application/problem+json": ["schema": schema]],
        ]
    }

    /// RFC 9457.
    static var problemSchema: [String: Any] {
        let text = ["type": "string"]
        let records: [String: Any] = ["type": "array", "items": ["type": "object"]]
        return [
            "type": "object",
            "required": ["status", "title", "code", "detail"],
            "properties": [
                "status": ["type": "integer"], "title": text, "code": text, "detail": text,
                "incident": text, "parts": records, "faults": records,
            ],
        ]
    }
}

extension Shape.Field {
    /// Whole pence, whatever stands before it in its name.
    fileprivate var isPence: Bool { shape == .number && name.hasSuffix("pence") }
}

extension Shape {
    /// Of a request: an empty list and a flag that is not set say nothing.
    fileprivate var mayBeLeftOut: Bool {
        switch self {
        case .list, .flag: true
        default: false
        }
    }
}
