import Money
import Panel

extension ID {
    /// UUID version 7 (RFC 9562): milliseconds first, so that rows made together stand together.
    static func new(at now: Instant) -> ID {
        var generator = SystemRandomNumberGenerator()
        let time = UInt64(now.microseconds / 1000) & 0xffff_ffff_ffff
        let first = time << 16 | 0x7000 | UInt64(generator.next() as UInt16) & 0x0fff
        let second = 0x8000_0000_0000_0000 | (generator.next() as UInt64) >> 2
        let digits = hexadecimal(first) + hexadecimal(second)
        var text = ""
        text.reserveCapacity(36)
        for (position, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(position) { text.append("-") }
            text.append(digit)
        }
        return ID(text)
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
