import Foundation
import Panel

/// The description of the API (OpenAPI 3.1): made from the table of endpoints and from the types
/// that come in and go out, so that it says what the server does.
enum OpenAPI {
    /// As JSON, made once.
    static let document: String = {
        var described = Described()
        var paths: [String: Any] = [:]
        for endpoint in Endpoint.all {
            let operation = described.operation(endpoint)
            paths["/api/v1/\(endpoint.path)"] = [endpoint.method.rawValue: operation]
        }
        let document: [String: Any] = [
            "openapi": "3.1.0",
            "info": [
                "title": "Diversion fund manager",
                "version": "1",
                "description": "Every act and look-up of the command line, under its words.",
                "license": ["name": "MIT", "identifier": "MIT"],
            ],
            "paths": paths,
            "security": [["token": [String]()]],
            "components": [
                "schemas": described.schemas,
                "responses": ["Problem": Described.problem],
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            ],
        ]
        return text(of: document)
    }()

    private static func text(of value: [String: Any]) -> String {
        let options: JSONSerialization.WritingOptions = [
            .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
        ]
        guard let data = try? JSONSerialization.data(withJSONObject: value, options: options) else {
            preconditionFailure("dictionaries of texts, numbers and lists become JSON")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

/// What was described so far: records are said once, under their names.
private struct Described {
    var schemas: [String: Any] = ["Problem": Described.problemSchema]

    mutating func operation(_ endpoint: Endpoint) -> [String: Any] {
        let shapes = endpoint.shapes()
        let roles = endpoint.act.roles.map(\.rawValue).sorted().joined(separator: ", ")
        let words = endpoint.path.replacing("/", with: " ")
        var parameters: [[String: Any]] = []
        var operation: [String: Any] = [
            "operationId": endpoint.path.replacing("/", with: "-"),
            "summary": words,
            "description": "The same as “diversion \(words)”. For: \(roles).",
            "tags": [String(endpoint.path.prefix { $0 != "/" })],
            "responses": [
                "200": [
                    "description": "Done.",
                    "content": ["application/json": ["schema": schema(of: shapes.answer)]],
                ],
                "default": ["$ref": "#/components/responses/Problem"],
            ],
        ]
        switch endpoint.method {
        case .get:
            parameters += shapes.request.flattened.map { field in
                Self.parameter(field.name, in: "query", !field.isOptional, schema(of: field.shape))
            }
        case .post:
            operation["requestBody"] = [
                "required": true,
                "content": ["application/json": ["schema": requestSchema(of: shapes.request)]],
            ]
            parameters.append(
                Self.parameter("Idempotency-Key", in: "header", false, Self.key)
            )
        }
        if endpoint.mayBePreviewed {
            parameters.append(
                Self.parameter("preview", in: "query", false, ["type": "boolean"])
            )
        }
        operation["parameters"] = parameters
        return operation
    }

    private static var key: [String: Any] { ["type": "string", "minLength": 1, "maxLength": 200] }

    private static func parameter(
        _ name: String,
        in place: String,
        _ isRequired: Bool,
        _ schema: [String: Any]
    ) -> [String: Any] {
        ["name": name, "in": place, "required": isRequired, "schema": schema]
    }

    /// What is sent in has nothing else in it, and lists and flags may be left out.
    private mutating func requestSchema(of shape: Shape) -> [String: Any] {
        let fields = shape.flattened
        var properties: [String: Any] = [:]
        for field in fields { properties[field.name] = schema(of: field.shape) }
        let required = fields.filter { !$0.isOptional && ($0.shape == .text || $0.shape == .bytes) }
            .map(\.name)
        var schema: [String: Any] = [
            "type": "object", "properties": properties, "additionalProperties": false,
        ]
        if !required.isEmpty { schema["required"] = required.sorted() }
        return schema
    }

    private mutating func schema(of shape: Shape) -> [String: Any] {
        switch shape {
        case .text: return ["type": "string"]
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
        for field in fields { properties[field.name] = schema(of: field.shape) }
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

extension Shape {
    /// The fields of a request: where a list goes on stands beside its filters.
    fileprivate var flattened: [Field] {
        fields.flatMap { field in
            if case .record(_, let inner) = field.shape { inner } else { [field] }
        }
    }
}
