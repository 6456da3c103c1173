/// What an answer's JSON is written from.
enum AnswerNode {
    case null
    /// As it is written.
    case plain(String)
    case text(String)
    case list(AnswerList)
    case record(AnswerRecord)
}

final class AnswerList {
    var items: [AnswerNode] = []
}

final class AnswerRecord {
    var fields: [(name: String, value: AnswerNode)] = []
}

/// UTF-8 on its way to be a text: a string would look after its letters at every step.
struct AnswerBytes {
    private(set) var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(1 << 11)
    }

    /// A line for each item and field, two spaces to a level, fields by their names.
    mutating func add(_ value: AnswerNode, depth: Int = 0) {
        switch value {
        case .null: add("null")
        case .plain(let plain): add(plain)
        case .text(let text): add(quoted: text)
        case .list(let list):
            add("[")
            for (position, item) in list.items.enumerated() {
                addLine(position, depth)
                add(item, depth: depth + 1)
            }
            addEnd("]", list.items.isEmpty, depth)
        case .record(let record):
            add("{")
            for (position, field) in record.fields.sorted(by: { $0.name < $1.name }).enumerated() {
                addLine(position, depth)
                add(quoted: field.name)
                add(" : ")
                add(field.value, depth: depth + 1)
            }
            addEnd("}", record.fields.isEmpty, depth)
        }
    }

    private mutating func addLine(_ position: Int, _ depth: Int) {
        add(position == 0 ? "\n" : ",\n")
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2 + 2))
    }

    private mutating func addEnd(_ end: StaticString, _ isEmpty: Bool, _ depth: Int) {
        add(isEmpty ? "\n\n" : "\n")
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
        add(end)
    }

    private mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func add(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func add(quoted text: String) {
        add("\"")
        let start = bytes.count
        add(text)
        if bytes[start...].contains(where: \.isEscaped) {
            bytes.removeSubrange(start...)
            for letter in text.utf8 { add(escaped: letter) }
        }
        add("\"")
    }

    private mutating func add(escaped letter: UInt8) {
        switch letter {
        case UInt8(ascii: "\""): add("\\\"")
        case UInt8(ascii: "\\"): add("\\\\")
        case UInt8(ascii: "\n"): add("\\n")
        case UInt8(ascii: "\r"): add("\\r")
        case UInt8(ascii: "\t"): add("\\t")
        case 0x08: add("\\b")
        case 0x0c: add("\\f")
        case 0..<0x20:
            add(letter < 0x10 ? "\\u000" : "\\u00")
            add(String(letter, radix: 16))
        default: bytes.append(letter)
        }
    }
}

extension String {
    /// `availablePence` as programs write it: `available_pence`.
    var asProgramsWrite: String {
        guard utf8.contains(where: \.isCapital) else { return self }
        var name: [UInt8] = []
        name.reserveCapacity(utf8.count + 4)
        for letter in utf8 {
            if letter.isCapital { name.append(UInt8(ascii: "_")) }
            name.append(letter.isCapital ? letter | 0x20 : letter)
        }
        return String(decoding: name, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

    fileprivate var isEscaped: Bool {
        self < UInt8(ascii: " ") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
    }
}
