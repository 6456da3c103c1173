import Foundation
import Panel

/// A value that came in by JSON, a form or an address, before it is known what it is for.
indirect enum Argument: Hashable, Sendable {
    case text(String)
    case number(String)
    case flag(Bool)
    /// A file that came with a form.
    case bytes(Data)
    case list([Argument])
    case record([String: Argument])

    /// Reads a JSON object; what is null counts as left out.
    static func json(_ data: Data) throws(ArgumentRefusal) -> [String: Argument] {
        guard !data.isEmpty else { return [:] }
        guard let value = try? JSONSerialization.jsonObject(with: data),
            case .record(let fields)? = Argument(value)
        else { throw .malformedJSON }
        if let name = JSONNames(data).repeated { throw .repeatedField(name) }
        return fields
    }

    private init?(_ value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let number as NSNumber:
            // How Foundation tells true from 1.
            let isFlag = String(cString: number.objCType) == "c"
            self = isFlag ? .flag(number.boolValue) : .number(number.stringValue)
        case let values as [Any]: self = .list(values.compactMap(Argument.init))
        case let fields as [String: Any]: self = .record(fields.compactMapValues(Argument.init))
        default: return nil
        }
    }
}

/// What is wrong with what came in, before the act itself looks at it.
enum ArgumentRefusal: Refusing, Error {
    case malformedJSON
    case unknownField(String)
    case missingField(String)
    case repeatedField(String)
    case wrongType(String, wanted: String)
    /// Sent in with a form on which none was chosen.
    case noFile

    var code: String {
        switch self {
        case .malformedJSON: "malformed-json"
        case .unknownField: "unknown-field"
        case .missingField: "missing-field"
        case .repeatedField: "repeated-field"
        case .wrongType: "wrong-type"
        case .noFile: "no-file"
        }
    }

    var sentence: String {
        switch self {
        case .malformedJSON: "The body is no JSON object: send fields as {\"name\": \"value\"}."
        case .unknownField(let name): "There is no field “\(name.shown)” here: leave it out."
        case .missingField(let name): "The field “\(name.shown)” is missing: send it."
        case .repeatedField(let name):
            "The field “\(name.shown)” came more than once: send it once."
        case .wrongType(let name, let wanted):
            "The field “\(name.shown)” must be \(wanted)."
        case .noFile: "No file was chosen: choose one, then send it."
        }
    }
}

extension String {
    /// As much of somebody's word as an answer may repeat.
    fileprivate var shown: String {
        String(prefix(40).filter { $0.isLetter || $0.isNumber || "_-.".contains($0) })
    }

    /// `levelReason` as programs write it: `level_reason`.
    var snakeCased: String {
        reduce(into: "") { text, letter in
            if letter.isUppercase { text.append("_") }
            text.append(letter.lowercased())
        }
    }
}
