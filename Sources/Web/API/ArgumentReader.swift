import Casework
import Foundation

/// Reads a request of Casework from what came in: every field known, none missing, none of another
/// type.
///
/// Programs write names in snake_case.
struct ArgumentReader {
    /// Where the fields came from.
    enum Source {
        case json
        /// A list is a name that comes several times, or once.
        case address
        /// Always text: an empty one is none where the field may be left out.
        case form
    }

    static func read<Request: Decodable>(
        _ request: Request.Type,
        from fields: [String: Argument],
        _ source: Source = .json
    ) throws -> Request {
        let read = FieldsRead()
        let request = try Request(
            from: RecordDecoder(fields: fields, source: source, read: read)
        )
        let unknown = Set(fields.keys).subtracting(read.names)
        if let name = unknown.min() { throw ArgumentRefusal.unknownField(name) }
        return request
    }
}

/// The names that a request asked for.
private final class FieldsRead {
    var names: Set<String> = []
}

private struct RecordDecoder: Decoder {
    let fields: [String: Argument]
    let source: ArgumentReader.Source
    let read: FieldsRead
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Fields(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw ArgumentRefusal.malformedJSON
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw ArgumentRefusal.malformedJSON
    }
}

private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: RecordDecoder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { decoder.fields.keys.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { value(of: key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { value(of: key) == nil }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        guard let value = value(of: key), !isEmpty(value) else { return nil }
        return try text(value, of: key)
    }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        guard let value = value(of: key) else { throw ArgumentRefusal.missingField(name(key)) }
        return try text(value, of: key)
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        switch value(of: key) {
        case nil: return false
        case .flag(let flag)?: return flag
        case .text("true")?, .text("yes")?: return true
        case .text("false")?, .text("no")?, .text("")?: return false
        default: throw ArgumentRefusal.wrongType(name(key), wanted: "true or false")
        }
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try value(of: key).map { _ in try decode(type, forKey: key) }
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let read: Any =
            switch type {
            // Where a list goes on stands beside its filters.
            case is Paging.Type: try Paging(from: decoder)
            case is CorrectionText.Type: try record(CorrectionText.self, of: key)
            case is [String].Type: try texts(of: key)
            case is Data.Type: try bytes(of: key)
            case is Int.Type: try number(of: key)
            default: preconditionFailure("no request has a \(type)")
            }
        guard let read = read as? T else { preconditionFailure("no request has a \(type)") }
        return read
    }

    /// A record within the record: a form has its fields beside the others.
    private func record<R: Decodable>(_ type: R.Type, of key: Key) throws -> R {
        guard decoder.source != .form else { return try R(from: decoder) }
        switch value(of: key) {
        case nil: throw ArgumentRefusal.missingField(name(key))
        case .record(let fields)?: return try ArgumentReader.read(type, from: fields)
        default: throw ArgumentRefusal.wrongType(name(key), wanted: "a record")
        }
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        guard let value = value(of: key), !isEmpty(value) else { return nil }
        return try decode(type, forKey: key)
    }

    private func name(_ key: Key) -> String { key.stringValue.snakeCased }

    private func value(of key: Key) -> Argument? {
        let name = name(key)
        decoder.read.names.insert(name)
        return decoder.fields[name]
    }

    private func isEmpty(_ value: Argument) -> Bool {
        decoder.source == .form && value == .text("")
    }

    private func text(_ value: Argument, of key: Key) throws -> String {
        guard case .text(let text) = value else {
            if decoder.source == .address { throw ArgumentRefusal.repeatedField(name(key)) }
            throw ArgumentRefusal.wrongType(name(key), wanted: "a text")
        }
        return text
    }

    /// A file: as it is from a form, as base64 in JSON.
    private func bytes(of key: Key) throws -> Data {
        switch value(of: key) {
        case .bytes(let bytes)?: return bytes
        case .text(let text)? where decoder.source == .form: return Data(text.utf8)
        case .text(let text)?:
            if let bytes = Data(base64Encoded: text) { return bytes }
            fallthrough
        case nil where decoder.source == .form: throw ArgumentRefusal.noFile
        default: throw ArgumentRefusal.wrongType(name(key), wanted: "a file as base64")
        }
    }

    private func texts(of key: Key) throws -> [String] {
        switch value(of: key) {
        case nil: return []
        case .text(let text)? where decoder.source != .json:
            return decoder.source == .form && text.isEmpty ? [] : [text]
        case .list(let values)?:
            return try values.map { try text($0, of: key) }
                .filter { decoder.source != .form || !$0.isEmpty }
        default: throw ArgumentRefusal.wrongType(name(key), wanted: "a list of texts")
        }
    }

    private func number(of key: Key) throws -> Int {
        switch value(of: key) {
        case .number(let text)?, .text(let text)?:
            if let number = Int(text) { return number }
            fallthrough
        default: throw ArgumentRefusal.wrongType(name(key), wanted: "a whole number")
        }
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        throw ArgumentRefusal.unknownField(name(key))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw ArgumentRefusal.unknownField(name(key))
    }

    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { decoder }
}
