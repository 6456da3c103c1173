import Foundation

/// The names of fields as they stand in a JSON text, where a dictionary keeps only one of each.
///
/// RFC 8259 §4 leaves open what a name that comes twice means: here it is refused, so that nobody's
/// amount is taken for another. The text is known to be JSON.
struct JSONNames {
    /// A name that one record has twice.
    private(set) var repeated: String?

    init(_ data: Data) {
        let text = Array(data)
        // A record's names so far; nil within a list.
        var around: [Set<String>?] = []
        var place = text.startIndex
        while place < text.endIndex, repeated == nil {
            switch text[place] {
            case UInt8(ascii: "{"): around.append([])
            case UInt8(ascii: "["): around.append(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = around.popLast()
            case UInt8(ascii: "\""):
                let end = Self.end(ofTextAt: place, in: text)
                if Self.isName(before: end, in: text), var names = around.last ?? nil {
                    let name = Self.name(text[place..<end])
                    if !names.insert(name).inserted { repeated = name }
                    around[around.count - 1] = names
                }
                place = end
                continue
            default: break
            }
            place += 1
        }
    }

    /// Behind the closing quotation mark.
    private static func end(ofTextAt start: Int, in text: [UInt8]) -> Int {
        var place = start + 1
        while place < text.endIndex, text[place] != UInt8(ascii: "\"") {
            place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place + 1, text.endIndex)
    }

    /// A text before a colon is a name.
    private static func isName(before end: Int, in text: [UInt8]) -> Bool {
        text[end...].first { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: ":")
    }

    /// Without its quotation marks; what is written `\u0061` is an `a`.
    private static func name(_ quoted: ArraySlice<UInt8>) -> String {
        let plain = String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
        guard plain.contains("\\") else { return plain }
        return (try? JSONDecoder().decode(String.self, from: Data(quoted))) ?? plain
    }
}
