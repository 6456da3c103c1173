import Casework
import Foundation
import NIOHTTP1
import Panel

/// How requests travel, and what comes back.
enum RemoteText {
    static func body(of request: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return try encoder.encode(request)
    }

    /// The same fields in an address: a place in a list stands beside what it is a list of, and a
    /// list is a name that comes several times.
    static func search(_ body: Data) throws -> String {
        let fields = try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
        let flat = fields.reduce(into: [String: Any]()) { flat, field in
            if let inner = field.value as? [String: Any] {
                flat.merge(inner) { _, new in new }
            } else {
                flat[field.key] = field.value
            }
        }
        return search(
            flat.sorted { $0.key < $1.key }.flatMap { name, value in
                let values: [Any] = (value as? [Any]) ?? [value]
                return values.map { (name: name, text: ($0 as? String) ?? "\($0)") }
            }
        )
    }

    /// What is not said stands in no address.
    static func search(_ fields: [(name: String, text: String?)]) -> String {
        let pairs = fields.compactMap { name, text in
            text?.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
                .map { "\(name)=\($0)" }
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    static func answer<Answer: Decodable>(_ bytes: Data, _ type: Answer.Type) throws -> Answer {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            return try decoder.decode(type, from: bytes)
        } catch {
            throw Fault(
                code: "server-other-version",
                sentence: "The server answers as another version of this program would: use the "
                    + "one that it was installed with.",
                detail: "\(error)"
            )
        }
    }

    /// What the server refused, or what is at fault with it.
    static func trouble(_ bytes: Data, _ status: HTTPResponseStatus) throws -> any Error {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let told = try? decoder.decode(RemoteRefusal.self, from: bytes) else {
            return Fault(
                code: "server-not-ours",
                sentence: "What answers there is not this program: check the address.",
                detail: "status \(status.code)"
            )
        }
        guard let incident = told.incident else { return told }
        return RemoteFault(
            fault: Fault(code: told.code, sentence: told.detail),
            incident: incident
        )
    }
}

/// What a server refused: its own code and sentence.
struct RemoteRefusal: Refusing, Error, Decodable {
    let code: String
    let detail: String
    let incident: String?
    private let told: Told

    var sentence: String { detail }
    var parts: [RefusedPart] { told.parts }
    var faults: [CellFault] { told.faults }

    private enum CodingKeys: CodingKey {
        case code, detail, incident, parts, faults
    }

    private struct Told: Hashable {
        let parts: [RefusedPart]
        let faults: [CellFault]
    }

    private struct Part: Decodable {
        let of: String
        let code: String
        let message: String
        let next: String
    }

    private struct Place: Decodable {
        let row: Int
        let column: String?
        let code: String
        let message: String
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        code = try fields.decode(String.self, forKey: .code)
        detail = try fields.decode(String.self, forKey: .detail)
        incident = try fields.decodeIfPresent(String.self, forKey: .incident)
        let parts = try fields.decodeIfPresent([Part].self, forKey: .parts) ?? []
        let faults = try fields.decodeIfPresent([Place].self, forKey: .faults) ?? []
        told = Told(
            parts: parts.map {
                RefusedPart(of: $0.of, code: $0.code, sentence: $0.message, next: $0.next)
            },
            faults: faults.map {
                CellFault(row: $0.row, column: $0.column, code: $0.code, sentence: $0.message)
            }
        )
    }
}

/// What is at fault with a server, under the number that its own log has it by.
struct RemoteFault: Error {
    let fault: Fault
    let incident: String
}
