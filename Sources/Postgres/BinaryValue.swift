import CLibPQ
import Database

/// Values as PostgreSQL sends them in binary, told apart by the numbers of their types
/// (`pg_type.dat`).
///
/// A domain comes as the type below it.
enum BinaryValue {
    static func kind(_ type: Oid) -> Value.Kind {
        switch type {
        case 16, 20, 21, 23, 26, 1_700: .integer
        case 17: .blob
        default: .text
        }
    }

    /// - Throws: `.unreadable` for a type that Store has no use for, so that no statement leans on
    ///   what only one engine can do.
    static func read(_ bytes: UnsafeRawBufferPointer, _ type: Oid) throws(DatabaseError) -> Value {
        switch type {
        case 16, 20, 21, 23: .integer(integer(bytes))  // bool, int8, int2, int4
        case 26: .integer(integer(bytes) & 0xFFFF_FFFF)  // oid
        case 17: .blob([UInt8](bytes))  // bytea
        case 18, 19, 25, 705, 1_042, 1_043:  // char, name, text, unknown, bpchar, varchar
            .text(String(decoding: bytes, as: UTF8.self))
        case 1_700: .integer(try numeric(bytes))
        case 2_278: .null(.text)  // void
        default: throw .unreadable("a column of PostgreSQL's type \(type)")
        }
    }

    /// Big-endian, with the sign of its first byte.
    private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        if bytes.count == 8 { return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)) }
        var number = bytes.first.map { Int64(Int8(bitPattern: $0)) } ?? 0
        for byte in bytes.dropFirst() { number = number << 8 | Int64(byte) }
        return number
    }

    /// A numeric without a fraction, as `sum(bigint)` makes.
    ///
    /// Four numbers of two bytes (how many digits, the first one's power of 10,000, sign, scale)
    /// and then the digits to base 10,000.
    private static func numeric(_ bytes: UnsafeRawBufferPointer) throws(DatabaseError) -> Int64 {
        let words = stride(from: 0, to: bytes.count - 1, by: 2).map { start in
            integer(UnsafeRawBufferPointer(rebasing: bytes[start..<start + 2]))
        }
        guard words.count >= 4, words[2] == 0 || words[2] == 0x4000 else {
            throw .unreadable("a numeric that is no number")
        }
        let isNegative = words[2] == 0x4000
        var total: Int64 = 0
        for position in 0..<max(words.count - 4, Int(words[1]) + 1) {
            let digit = position + 4 < words.count ? words[position + 4] : 0
            guard position <= words[1] else {
                guard digit == 0 else { throw .unreadable("a numeric with a fraction") }
                continue
            }
            let (raised, tooHigh) = total.multipliedReportingOverflow(by: 10_000)
            let (sum, tooFar) = raised.addingReportingOverflow(isNegative ? -digit : digit)
            guard !tooHigh, !tooFar else { throw .unreadable("a numeric beyond 64 bits") }
            total = sum
        }
        return total
    }
}
