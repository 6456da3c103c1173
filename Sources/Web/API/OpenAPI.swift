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
        for statement in StatementEndpoint.all {
            paths["/api/v1/\(statement.path)"] = ["get": described.operation(statement)]
        }
        let document: [String: Any] = [
            "openapi": "3.1.0",
            "info": [
                "title": "Diversion fund manager",
                "version": "1",
                "description":
                    "Every act and look-up of the command line, under its words. Amounts are sent "
                    + "as pounds, such as 1250.00, and answered as whole pence, in fields that end "
                    + "in pence. Days are written 2026-11-27. A list that goes on answers next: "
                    + "sent as after, it gives what follows.",
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
struct Described {
    var schemas: [String: Any] = ["Problem": Described.problemSchema]

    mutating func operation(_ endpoint: Endpoint) -> [String: Any] {
        let shapes = endpoint.shapes()
        var operation = Self.operation(
            endpoint.path,
            endpoint.act,
            problems: Problem.statuses(of: shapes.request, isPost: endpoint.method == .post),
            content: ["application/json": ["schema": schema(of: shapes.answer)]]
        )
        var parameters: [[String: Any]] = []
        switch endpoint.method {
        case .get: parameters = search(shapes.request)
        case .post:
            operation["requestBody"] = [
                "required": true,
                "content": ["application/json": ["schema": requestSchema(of: shapes.request)]],
            ]
            parameters = [Self.parameter("Idempotency-Key", in: "header", false, Self.key)]
        }
        if endpoint.mayBePreviewed {
            parameters.append(
                Self.parameter("preview", in: "query", false, ["type": "boolean"])
            )
        }
        operation["parameters"] = parameters
        return operation
    }

    /// A file; what is in it stands in a header.
    mutating func operation(_ statement: StatementEndpoint) -> [String: Any] {
        let content = statement.types.map { type in
            (type, ["schema": ["type": type == "application/json" ? "object" : "string"]])
        }
        var operation = Self.operation(
            statement.path,
            statement.act,
            problems: Problem.statuses(of: statement.shape, isPost: false),
            content: Dictionary(uniqueKeysWithValues: content),
            headers: [
                "X-Written": [
                    "description": "What was written, as JSON.", "schema": ["type": "string"],
                ]
            ]
        )
        operation["parameters"] = search(statement.shape)
        return operation
    }

    private static func operation(
        _ path: String,
        _ act: Act,
        problems: [Int],
        content: [String: Any],
        headers: [String: Any] = [:]
    ) -> [String: Any] {
        let roles = act.roles.map(\.rawValue).sorted().joined(separator: ", ")
        let words = path.replacing("/", with: " ")
        var responses: [String: Any] = [
            "200": ["description": "Done.", "content": content, "headers": headers]
        ]
        for status in problems {
            responses["\(status)"] = ["$ref": "#/components/responses/Problem"]
        }
        return [
            "operationId": path.replacing("/", with: "-"),
            "summary": words,
            "description": "The same as “diversion \(words)”. For: \(roles).",
            "tags": [String(path.prefix { $0 != "/" })],
            "responses": responses,
        ]
    }

    /// What stands in the address: a place in a list stands beside what it is a list of.
    private mutating func search(_ request: Shape) -> [[String: Any]] {
        request.flattened.map { field in
            Self.parameter(field.name, in: "query", !field.isOptional, schema(of: field.shape))
        }
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
}

extension Shape {
    fileprivate var flattened: [Field] {
        fields.flatMap { field in
            if case .record(_, let inner) = field.shape { inner } else { [field] }
        }
    }
}
