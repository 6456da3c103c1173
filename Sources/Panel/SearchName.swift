import Foundation

// How names are compared.
extension Input {
    /// Names are found whatever their case and spacing, and however their accents were typed.
    package static func searchName(_ name: String) -> String {
        folded(name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// The one form of a text that is compared: in small letters, its accents composed, without
    /// signs that nobody sees.
    ///
    /// Databases compare bytes: é is one letter to a reader and may be two different ones to them.
    package static func folded(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
        let seen = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
        // By way of capitals, so that ß is ss, and a sigma the same wherever it stands.
        return String(String.UnicodeScalarView(seen)).uppercased().lowercased()
            .precomposedStringWithCanonicalMapping
    }
}
