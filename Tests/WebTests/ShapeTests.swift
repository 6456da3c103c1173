import Casework
import Database
import Foundation
import HTTPTypes
import Panel
import Seeds
import Testing

@testable import Web

extension WebTests {
    /// The description of the API and what the server does are one thing.
    @Suite
    struct ShapeTests {
        @Test
        func `every endpoint has a shape, and every path is there once`() {
            for endpoint in Endpoint.all {
                #expect(!"\(endpoint.shapes().answer)".isEmpty)
            }
            #expect(Set(Endpoint.all.map(\.path)).count == Endpoint.all.count)
            #expect(Set(Endpoint.all.map { "\($0.request)" }).count == Endpoint.all.count)
        }

        @Test(arguments: Engine.allCases)
        func `an answer has the fields that its shape says, and no other`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                var (answered, refused) = (0, 0)
                for endpoint in Endpoint.all where endpoint.method == .get {
                    guard let role = endpoint.act.roles.subtracting([.provider]).first else {
                        continue
                    }
                    let shapes = endpoint.shapes()
                    let needed = shapes.request.fields.filter { !$0.isOptional }.map(\.name)
                    let wanted = Set(needed).subtracting(["paging"])
                        .union(endpoint.path == "session/template" ? ["provider"] : [])
                    let known = wanted.compactMap { name in Self.words[name].map { (name, $0) } }
                    guard known.count == wanted.count else { continue }
                    let fields = Dictionary(uniqueKeysWithValues: known)
                        .mapValues { Argument.text($0) }
                    let asked = Endpoint.Asked(
                        casework: town.casework,
                        caller: town.token(role),
                        fields: fields
                    )
                    let json: String
                    do {
                        json = try await endpoint.answer(asked)
                    } catch is Refusal {
                        // Asked with the town's first of everything, a few have nothing to say.
                        refused += 1
                        continue
                    }
                    answered += 1
                    let answer = try JSONSerialization.jsonObject(with: Data(json.utf8))
                    #expect(Self.faults(in: answer, shapes.answer) == [], "\(endpoint.path)")
                }
                #expect(answered > 40 && refused < 7, "\(answered) and \(refused)")
            }
        }

        static let words = [
            "sitting": "CCEP-2026-11-25", "package": "PKG-1", "order": "ORD-1",
            "provider": "PRV-1", "fund": "FUND-1", "officer": "OFR-1", "invoice": "INV-1",
            "run": "RUN-1", "payment": "PAY-1", "session": "SES-1", "outcome": "OUT-1",
            "service": "SVC-1", "reference": "PAY-1",
        ]

        private static func faults(in value: Any, _ shape: Shape) -> [String] {
            switch (shape, value) {
            case (.text, is String), (.day, is String), (.number, is Int), (.flag, is Bool):
                return []
            case (.word(let words), let word as String) where words.contains(word): return []
            case (.again, is [String: Any]): return []
            case (.list(let part), let values as [Any]):
                return values.flatMap { faults(in: $0, part) }
            case (.map(let part), let values as [String: Any]):
                return values.values.flatMap { faults(in: $0, part) }
            case (.record(_, let fields), let record as [String: Any]):
                let known = Set(fields.map(\.name))
                let unknown = Set(record.keys).subtracting(known).map { "unknown \($0)" }
                return unknown.sorted()
                    + fields.flatMap { field -> [String] in
                        guard let value = record[field.name] else {
                            return field.isOptional ? [] : ["missing \(field.name)"]
                        }
                        return faults(in: value, field.shape)
                    }
            default: return ["\(shape) is \(value)"]
            }
        }

        @Test(arguments: Engine.allCases)
        func `what is sent in wrongly is told to whoever may ask, and to nobody else`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser()
                func code(_ token: String?, _ body: String) async throws -> String {
                    var headers: HTTPFields = [.contentType: "application/json"]
                    headers[.authorization] = token.map { "Bearer \($0)" }
                    let page = try await browser.send(.post, "/api/v1/fund/allocate", headers, body)
                    let problem = try JSONSerialization.jsonObject(with: Data(page.text.utf8))
                    return (problem as? [String: Any])?["code"] as? String ?? page.text
                }
                let finance = town.officers[.finance]?.token
                let right = #"{"fund": "FUND-1", "head": "mentoring", "amount": "1"}"#
                #expect(try await code(nil, "{") == "not-signed-in")
                #expect(try await code("dvt_none", right) == "wrong-token")
                #expect(try await code(town.officers[.chair]?.token, "{}") == "not-permitted")
                #expect(try await code(finance, "{") == "malformed-json")
                #expect(try await code(finance, "[]") == "malformed-json")
                #expect(try await code(finance, "{}") == "missing-field")
                #expect(try await code(finance, #"{"fund": 1}"#) == "wrong-type")
                #expect(
                    try await code(finance, right.dropLast() + #", "x": "y"}"#) == "unknown-field"
                )
                #expect(
                    try await code(finance, right.dropLast() + #", "amount": "2"}"#)
                        == "repeated-field"
                )
            }
        }
    }
}
