/// An amount of money in whole pence, net of recoverable VAT.
///
/// Never a fraction, never floating point.
package struct Pence: Hashable, Comparable, Sendable {
    package let count: Int64

    package init(_ count: Int64) {
        self.count = count
    }

    package static let zero = Pence(0)

    package static func < (left: Pence, right: Pence) -> Bool {
        left.count < right.count
    }

    /// Overflow is a bug, since every amount that comes in is bounded: it stops the program.
    package static func + (left: Pence, right: Pence) -> Pence {
        Pence(left.count + right.count)
    }

    package static func - (left: Pence, right: Pence) -> Pence {
        Pence(left.count - right.count)
    }

    package static prefix func - (amount: Pence) -> Pence {
        Pence(-amount.count)
    }

    package static func += (left: inout Pence, right: Pence) {
        left = left + right
    }
}

extension Sequence where Element == Pence {
    package func sum() -> Pence {
        reduce(.zero, +)
    }
}

extension Pence: CustomStringConvertible {
    /// `£1,234.50`, with a sign in front when it is below zero.
    package var description: String {
        let magnitude = count.magnitude
        var pounds = String(magnitude / 100)
        var position = pounds.count - 3
        while position > 0 {
            pounds.insert(",", at: pounds.index(pounds.startIndex, offsetBy: position))
            position -= 3
        }
        return "\(count < 0 ? "-" : "")£\(pounds).\(twoDigits(magnitude % 100))"
    }

    /// `1234.50`: for files that programs read.
    package var decimal: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// As `decimal`, behind what is there: a file of a million rows is made without a text for each.
    package func write(to bytes: inout [UInt8]) {
        if count < 0 { bytes.append(UInt8(ascii: "-")) }
        let (pounds, rest) = count.magnitude.quotientAndRemainder(dividingBy: 100)
        bytes += String(pounds).utf8
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
        bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
    }

    private func twoDigits(_ number: UInt64) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

extension Pence: Codable {
    package init(from decoder: any Decoder) throws {
        count = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}
