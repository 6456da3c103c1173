import Foundation
import Money
import Panel

/// What was found of a type while it was made from nothing.
final class ShapeNote {
    var shape: Shape?
    var fields: [Shape.Field] = []
}

/// Makes a value of any type from nothing, and notes what it asks for.
struct ShapeDecoder: Decoder {
    let note: ShapeNote
    /// The records around what is read now.
    var around: [ObjectIdentifier] = []
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func read<T: Decodable>(_ type: T.Type) throws -> T {
        if let known = Self.known(type) {
            note.shape = known.shape
            return known.value
        }
        guard !around.contains(ObjectIdentifier(type)) else { throw Again(name: Self.name(type)) }
        var inner = self
        inner.around.append(ObjectIdentifier(type))
        let value: T
        do {
            value = try T(from: inner)
        } catch let again as Again {
            guard let none = (type as? any List.Type)?.init() as? T else { throw again }
            note.shape = .list(.again(name: again.name))
            return none
        }
        if note.shape == nil {
            note.shape =
                type is any Keyed.Type
                ? note.fields.first.map { .map($0.shape) }
                : .record(name: Self.name(type), note.fields)
        }
        return value
    }

    /// A record that stands within itself, as a trace within a trace, cannot be made from nothing: the
    /// list that it is in stays empty.
    private struct Again: Error {
        let name: String
    }

    private static func name<T>(_ type: T.Type) -> String { String(reflecting: type) }

    private static func known<T>(_ type: T.Type) -> (shape: Shape, value: T)? {
        let known: (Shape, Any)? =
            switch type {
            case is Day.Type: (.day, Day(sinceEpoch: 20_000))
            case is Pence.Type: (.number, Pence.zero)
            case is Data.Type: (.bytes, Data())
            case is String.Type: (.text, "")
            case is Bool.Type: (.flag, false)
            case is Int.Type: (.number, 0)
            case is Int64.Type: (.number, Int64(0))
            case let choice as any Choice.Type: words(of: choice)
            default: nil
            }
        return known.flatMap { shape, value in (value as? T).map { (shape, $0) } }
    }

    private static func words<C: Choice>(of choice: C.Type) -> (Shape, Any)? {
        C.allCases.first.map { (.word(C.allCases.map(\.rawValue)), $0) }
    }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(ShapeFields(note: note, around: around))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        ShapeList(note: note, around: around)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        ShapeValue(note: note, around: around)
    }
}

/// A list, whatever is in it.
private protocol List {
    init()
}

extension Array: List {}

/// A dictionary, whatever is in it.
private protocol Keyed {}

extension Dictionary: Keyed where Key == String {}

struct ShapeFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let note: ShapeNote
    let around: [ObjectIdentifier]
    var codingPath: [any CodingKey] { [] }
    /// A dictionary asks for its keys, a record never does.
    var allKeys: [Key] { Key(stringValue: "key").map { [$0] } ?? [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try read(type, key, isOptional: false)
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        try read(type, key, isOptional: true)
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try read(type, key, isOptional: true)
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try read(type, key, isOptional: true)
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try read(type, key, isOptional: true)
    }

    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
        try read(type, key, isOptional: true)
    }

    private func read<T: Decodable>(
        _ type: T.Type,
        _ key: Key,
        isOptional: Bool
    ) throws -> T {
        let inner = ShapeNote()
        let value = try ShapeDecoder(note: inner, around: around).read(type)
        if let shape = inner.shape {
            let name = key.stringValue.snakeCased
            note.fields.append(
                Shape.Field(name: name, shape: shape, isOptional: isOptional)
            )
        }
        return value
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        KeyedDecodingContainer(ShapeFields<NestedKey>(note: ShapeNote(), around: around))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        ShapeList(note: ShapeNote(), around: around)
    }

    func superDecoder() throws -> any Decoder { ShapeDecoder(note: ShapeNote()) }
    func superDecoder(forKey key: Key) throws -> any Decoder { ShapeDecoder(note: ShapeNote()) }
}
