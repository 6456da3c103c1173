import Money
import Panel
import Testing

@Suite
struct `A line as it is written` {
    @Test
    func `names service, quantity and days, in either way of writing dates`() throws {
        let line = try LineText(
            reading: "svc-1 X 1.5 from 1 Dec 2026 to 2027-03-31 for family fund fund-2"
        )
        #expect(line.service == "SVC-1")
        #expect(line.quantity == Quantity(thousandths: 1500))
        #expect(line.span.from.description == "2026-12-01")
        #expect(line.span.to.description == "2027-03-31")
        #expect(line.beneficiary == .family)
        #expect(line.fund == "FUND-2")
    }

    @Test(arguments: [
        ("", "malformed-line"),
        ("SVC-1 x 12", "malformed-line"),
        ("12 x SVC-1 from 2026-12-01 to 2026-12-02", "malformed-reference"),
        ("SVC-1 x none from 2026-12-01 to 2026-12-02", "malformed-quantity"),
        ("SVC-1 x 0 from 2026-12-01 to 2026-12-02", "malformed-quantity"),
        ("SVC-1 x 1 from 2026-12-41 to 2026-12-02", "malformed-date"),
        ("SVC-1 x 1 from 2026-12-03 to 2026-12-02", "ends-before-it-starts"),
        ("SVC-1 x 1 from 2026-12-01 to 2026-12-02 for dog", "unknown-choice"),
        ("SVC-1 x 1 from 2026-12-01 to 2026-12-02 fund 2", "malformed-reference"),
    ])
    func `that cannot be read says what is wrong`(text: String, code: String) {
        #expect { try LineText(reading: text) } throws: { ($0 as? Refusal)?.code == code }
    }

    @Test
    func `a new quantity names its line`() throws {
        let change = try QuantityText(reading: "PKG-3/2 x 8")
        #expect(change.line.package == "PKG-3")
        #expect(change.line.position == 2)
        #expect(change.quantity == Quantity(thousandths: 8000))
        #expect(throws: Refusal.self) { try QuantityText(reading: "PKG-3/2") }
    }
}
