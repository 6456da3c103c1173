import Testing
@testable import Web

@Suite struct `A square for an authenticator's camera` {
    private func squares(of text: String) throws -> Set<String> {
        let svg = try #require(QRCode.svg(of: text))
        return Set(svg.matches(of: /M(\d+ \d+)h1v1h-1z/).map { String($0.1) })
    }

    /// The eye in its upper left corner, which every reader looks for: a ring of seven, a white ring,
    /// and nine squares that are black.
    @Test func `has an eye in its corner and a border of four`() throws {
        let drawn = try squares(of: "otpauth://totp/a:b?secret=ABC")
        for x in 0..<8 {
            for y in 0..<8 {
                let ring = max(abs(x - 3), abs(y - 3))
                let isBlack = drawn.contains("\(x + 4) \(y + 4)")
                #expect(isBlack == [0, 1, 3].contains(ring), "\(x) \(y)")
            }
        }
        #expect(!drawn.contains { $0.hasPrefix("3 ") || $0.hasSuffix(" 3") })
    }

    @Test func `is another for another text`() throws {
        #expect(try squares(of: "a") != squares(of: "A"))
    }

    @Test func `is none for what is far too long`() {
        #expect(QRCode.svg(of: String(repeating: "a", count: 5000)) == nil)
    }
}
