import Money
import Panel

extension ID {
    /// UUID version 7 (RFC 9562): milliseconds first, so that rows made together stand together.
    static func new(at now: Instant) -> ID {
        var generator = SystemRandomNumberGenerator()
        let time = UInt64(now.microseconds / 1000) & 0xffff_ffff_ffff
        let first = time << 16 | 0x7000 | UInt64(generator.next() as UInt16) & 0x0fff
        let second = 0x8000_0000_0000_0000 | (generator.next() as UInt64) >> 2
        var letters: [UInt8] = []
        letters.reserveCapacity(36)
        for position in 0..<32 {
            if [8, 12, 16, 20].contains(position) { letters.append(UInt8(ascii: "-")) }
            let half = position < 16 ? first : second
            letters.append(digits[Int(half >> UInt64(60 - position % 16 * 4) & 0xf)])
        }
        return ID(String(decoding: letters, as: UTF8.self))
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
