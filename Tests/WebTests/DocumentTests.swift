import Casework
import Database
import Foundation
import HTTPTypes
import Panel
import Seeds
import Testing

@testable import Web

extension WebTests {
    /// What the description of the API says may be sent is read, and what it leaves out is not.
    @Suite
    struct DocumentTests {
        typealias Record = [String: Any]

        /// Codes of what is refused before an act looks at it.
        static let unread: Set = [
            "malformed-json", "unknown-field", "missing-field", "repeated-field", "wrong-type",
        ]

        @Test(arguments: Engine.allCases)
        func `a body made by the document's own words is read`(on engine: Engine) async throws {
            let document = try #require(
                JSONSerialization.jsonObject(with: Data(OpenAPI.document.utf8)) as? Record
            )
            let paths = try #require(document["paths"] as? [String: Record])
            try await inTown(on: engine) { town in
                let browser = try await town.browser()
                var sent = 0
                for endpoint in Endpoint.all where endpoint.method == .post {
                    let path = "/api/v1/\(endpoint.path)"
                    let schema = try #require(Self.schema(paths[path]), "\(path)")
                    let role = try #require(endpoint.act.roles.first)
                    let token = town.officers[role]?.token ?? ""
                    let body = try JSONSerialization.data(withJSONObject: Self.sample(schema))
                    let preview = endpoint.mayBePreviewed ? "?preview=true" : ""
                    let page = try await browser.send(
                        .post,
                        path + preview,
                        [.contentType: "application/json", .authorization: "Bearer \(token)"],
                        String(decoding: body, as: UTF8.self)
                    )
                    let problem = try JSONSerialization.jsonObject(with: Data(page.text.utf8))
                    let code = (problem as? Record)?["code"] as? String ?? ""
                    #expect(!Self.unread.contains(code), "\(path): \(page.text)")
                    sent += 1
                }
                #expect(sent > 70)
            }
        }

        @Test
        func `answers tell pence and which words a state may be`() throws {
            let document = try #require(
                JSONSerialization.jsonObject(with: Data(OpenAPI.document.utf8)) as? Record
            )
            let components = try #require(document["components"] as? Record)
            let schemas = try #require(components["schemas"] as? [String: Record])
            let invoice = try #require(schemas["ShowInvoice.Answer"]?["properties"] as? Record)
            let state = try #require(invoice["state"] as? Record)
            #expect(state["enum"] as? [String] == InvoiceState.allCases.map(\.rawValue))
            let total = try #require(invoice["total_pence"] as? Record)
            #expect(total["description"] as? String == "Pence.")
        }

        @Test
        func `statements are in the document`() {
            for statement in StatementEndpoint.all {
                #expect(OpenAPI.document.contains("\"/api/v1/\(statement.path)\""))
            }
        }

        @Test
        func `a path says with which statuses it answers, and no others`() throws {
            let document = try #require(
                JSONSerialization.jsonObject(with: Data(OpenAPI.document.utf8)) as? Record
            )
            let paths = try #require(document["paths"] as? [String: Record])
            let always: Set = ["200", "400", "401", "403", "429", "500", "503"]
            for (path, method, more) in [
                ("run/approve", "post", ["404", "408", "409", "413", "422"]),
                ("invoice/check", "get", ["404", "409", "422"]), ("setting/list", "get", ["422"]),
                ("hold/expire", "post", ["408", "409", "413", "422"]),
            ] as [(String, String, Set<String>)] {
                let operation = paths["/api/v1/\(path)"]?[method] as? Record
                let responses = try #require(operation?["responses"] as? Record, "\(path)")
                #expect(Set(responses.keys) == always.union(more), "\(path)")
            }
        }

        @Test(arguments: Engine.allCases)
        func `a field that is one of a few words says which, and is refused as any other`(
            on engine: Engine
        ) async throws {
            #expect(OpenAPI.document.contains("\"enum\" : ["))
            try await inTown(on: engine) { town in
                var asked = 0
                for endpoint in Endpoint.all where endpoint.method == .get {
                    let roles = endpoint.act.roles.subtracting([.provider])
                    guard let role = roles.first else { continue }
                    for field in endpoint.shapes().request.fields {
                        guard case .word(let words) = field.shape else { continue }
                        func code(_ word: String) async throws -> String? {
                            let fields = [field.name: Argument.text(word)]
                            do {
                                _ = try await endpoint.answer(
                                    Endpoint.Asked(
                                        casework: town.casework,
                                        caller: town.token(role),
                                        fields: fields,
                                        source: .address
                                    )
                                )
                                return nil
                            } catch let refusal as Refusal {
                                return refusal.code
                            } catch is ArgumentRefusal {
                                // Something else is needed beside it.
                                return nil
                            }
                        }
                        for word in words {
                            #expect(try await code(word) != "unknown-choice", "\(endpoint.path)")
                        }
                        asked += try await code("potato") == "unknown-choice" ? 1 : 0
                    }
                }
                #expect(asked > 15, "\(asked)")
            }
        }

        private static func schema(_ path: Record?) -> Record? {
            let post = path?["post"] as? Record
            let body = post?["requestBody"] as? Record
            let content = body?["content"] as? [String: Record]
            return content?["application/json"]?["schema"] as? Record
        }

        private static func sample(_ schema: Record) -> Any {
            switch schema["type"] as? String {
            case "string":
                (schema["enum"] as? [String])?.first
                    ?? (schema["contentEncoding"] == nil ? "x" : "eA==")
            case "array": [sample(schema["items"] as? Record ?? [:])]
            case "boolean": true
            case "integer": 1
            default: (schema["properties"] as? [String: Record] ?? [:]).mapValues(sample)
            }
        }
    }

    @Suite
    struct `A name that comes twice` {
        @Test(arguments: [
            #"{"a": 1, "a": 2}"#,
            #"{"b": {"a": 1, "c": [], "a": null}}"#,
            #"{"b": [{"a": 1}, {"a": 1, "a" : 1}]}"#,
            #"{"a": "x", "\u0061": "y"}"#,
        ])
        func `in one record is refused by its name`(text: String) {
            #expect(throws: ArgumentRefusal.repeatedField("a")) {
                try Argument.json(Data(text.utf8))
            }
        }

        @Test(arguments: [
            #"{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 2}]}"#,
            #"{"a": "\"a\": 1", "b": "a"}"#,
            #"{"a": "\\", "b": ["a", "a"]}"#,
            "{}",
        ])
        func `in several records, or as a value, is none of that`(text: String) throws {
            _ = try Argument.json(Data(text.utf8))
        }
    }
}
