import Secrets
import Testing

@Suite struct `A one-time code` {
    /// Twenty bytes, as in RFC 6238's appendix B.
    static let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    /// The last six of the eight digits that the appendix has for SHA-1.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
            (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)]
    )
    func `is the one of the standard`(seconds: Int64, digits: String) throws {
        let code = try #require(OneTimeCode(reading: Self.secret))
        #expect(code.digits(at: OneTimeCode.step(at: seconds)) == digits)
    }

    @Test func `is taken a half-minute early or late, and never twice`() throws {
        let code = try #require(OneTimeCode(reading: Self.secret))
        let now: Int64 = 1_111_111_111
        let step = OneTimeCode.step(at: now)
        for off in -1...1 as ClosedRange<Int64> {
            let digits = code.digits(at: step + off)
            #expect(code.step(of: digits, at: now, after: 0) == step + off)
            #expect(code.step(of: digits, at: now, after: step + off) == nil)
        }
        for off in [-2, 2] as [Int64] {
            #expect(code.step(of: code.digits(at: step + off), at: now, after: 0) == nil)
        }
    }

    @Test func `comes back from what an authenticator is given, however it is typed`() throws {
        let drawn = OneTimeCode()
        let typed = try #require(OneTimeCode(reading: " " + drawn.text.lowercased() + "==="))
        #expect(typed.digits(at: 7) == drawn.digits(at: 7))
        #expect(OneTimeCode(reading: "GEZD") == nil)
        #expect(OneTimeCode(reading: Self.secret + "1") == nil)
        #expect(OneTimeCode().text != drawn.text)
    }
}
