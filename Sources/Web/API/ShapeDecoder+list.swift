/// A list that is made from nothing: with one part, which says what the others are.
struct ShapeList: UnkeyedDecodingContainer {
    let note: ShapeNote
    let around: [ObjectIdentifier]
    var codingPath: [any CodingKey] { [] }
    let count: Int? = 1
    private(set) var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 }

    init(note: ShapeNote, around: [ObjectIdentifier]) {
        self.note = note
        self.around = around
    }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let inner = ShapeNote()
        let value = try ShapeDecoder(note: inner, around: around).read(type)
        note.shape = inner.shape.map { .list($0) }
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        KeyedDecodingContainer(ShapeFields<NestedKey>(note: ShapeNote(), around: around))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        ShapeList(note: ShapeNote(), around: around)
    }

    mutating func superDecoder() throws -> any Decoder { ShapeDecoder(note: ShapeNote()) }
}

/// A single value that is made from nothing.
struct ShapeValue: SingleValueDecodingContainer {
    let note: ShapeNote
    let around: [ObjectIdentifier]
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try ShapeDecoder(note: note, around: around).read(type)
    }
}
