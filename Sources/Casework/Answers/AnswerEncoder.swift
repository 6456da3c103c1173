/// Takes an answer apart into what its JSON is written from.
///
/// Foundation's own encoder turns the name of every property into snake_case each time anew, which was
/// a third of what it cost the server to answer where a fund's money stands.
final class AnswerEncoder: Encoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    private var value = AnswerNode.null

    static func value(of answer: some Encodable) throws -> AnswerNode {
        let encoder = AnswerEncoder()
        try answer.encode(to: encoder)
        return encoder.value
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        let record: AnswerRecord
        if case .record(let begun) = value {
            record = begun
        } else {
            record = AnswerRecord()
            value = .record(record)
        }
        // A dictionary's keys are data, and stay as they are.
        let areNames = ObjectIdentifier(type) != Self.dictionaryKey
        return KeyedEncodingContainer(Fields(record: record, areNames: areNames))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        let list = AnswerList()
        value = .list(list)
        return Items(list: list)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        One(encoder: self)
    }

    /// The standard library keeps the type to itself, but shows it.
    private static let dictionaryKey: ObjectIdentifier? = {
        final class Watch: Encoder {
            var codingPath: [any CodingKey] { [] }
            var userInfo: [CodingUserInfoKey: Any] { [:] }
            var seen: ObjectIdentifier?

            func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
                seen = ObjectIdentifier(type)
                return KeyedEncodingContainer(Fields(record: AnswerRecord(), areNames: false))
            }

            func unkeyedContainer() -> any UnkeyedEncodingContainer { Items(list: AnswerList()) }

            func singleValueContainer() -> any SingleValueEncodingContainer {
                One(encoder: AnswerEncoder())
            }
        }
        let watch = Watch()
        try? ["": ""].encode(to: watch)
        return watch.seen
    }()

    private struct One: SingleValueEncodingContainer {
        let encoder: AnswerEncoder
        var codingPath: [any CodingKey] { [] }

        func encodeNil() { encoder.value = .null }
        func encode(_ value: String) { encoder.value = .text(value) }
        func encode(_ value: Bool) { encoder.value = .plain(value ? "true" : "false") }
        func encode<T: Encodable & FixedWidthInteger>(_ value: T) {
            encoder.value = .plain("\(value)")
        }

        func encode<T: Encodable>(_ value: T) throws {
            encoder.value = try AnswerEncoder.value(of: value)
        }
    }
}

private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let record: AnswerRecord
    let areNames: Bool
    var codingPath: [any CodingKey] { [] }

    private func put(_ value: AnswerNode, _ key: Key) {
        let name = key.stringValue
        record.fields.append((areNames ? name.asProgramsWrite : name, value))
    }

    func encodeNil(forKey key: Key) { put(.null, key) }
    func encode(_ value: String, forKey key: Key) { put(.text(value), key) }
    func encode(_ value: Bool, forKey key: Key) { put(.plain(value ? "true" : "false"), key) }
    func encode(_ value: Int, forKey key: Key) { put(.plain("\(value)"), key) }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        put(try AnswerEncoder.value(of: value), key)
    }

    func nestedContainer<Other: CodingKey>(
        keyedBy type: Other.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Other> {
        let nested = AnswerRecord()
        put(.record(nested), key)
        return KeyedEncodingContainer(Fields<Other>(record: nested, areNames: true))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let nested = AnswerList()
        put(.list(nested), key)
        return Items(list: nested)
    }

    func superEncoder() -> any Encoder { preconditionFailure("no answer is a class") }
    func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

private struct Items: UnkeyedEncodingContainer {
    let list: AnswerList
    var codingPath: [any CodingKey] { [] }
    var count: Int { list.items.count }

    func encodeNil() { list.items.append(.null) }
    func encode(_ value: String) { list.items.append(.text(value)) }

    func encode<T: Encodable>(_ value: T) throws {
        list.items.append(try AnswerEncoder.value(of: value))
    }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        let nested = AnswerRecord()
        list.items.append(.record(nested))
        return KeyedEncodingContainer(Fields(record: nested, areNames: true))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let nested = AnswerList()
        list.items.append(.list(nested))
        return Items(list: nested)
    }

    func superEncoder() -> any Encoder { preconditionFailure("no answer is a class") }
}
