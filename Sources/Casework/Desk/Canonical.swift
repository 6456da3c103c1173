import Foundation

/// The one form of what is stored as text and compared: JSON with sorted keys.
enum Canonical {
    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
        try decoder.decode(type, from: Data(text.utf8))
    }

    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    private static let decoder = JSONDecoder()
}
