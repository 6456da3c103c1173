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
    func `a variation names its line, and a quantity, a last day or both`() throws {
        let until = try #require(Day(reading: "2027-03-31"))
        for (text, variation) in [
            ("PKG-3/2 x 8", Variation(Quantity(thousandths: 8000))),
            ("pkg-3/2x8", Variation(Quantity(thousandths: 8000))),
            ("PKG-3/2 to 2027-03-31", Variation(nil, until: until)),
            ("PKG-3/2 x 8 to 2027-03-31", Variation(Quantity(thousandths: 8000), until: until)),
        ] {
            let change = try VariationText(reading: text)
            #expect(change.line.package == "PKG-3")
            #expect(change.line.position == 2)
            #expect(change.variation == variation)
        }
        for text in ["PKG-3/2", "x 8", "PKG-3/2 x", "PKG-3/2 x 8 to", "PKG-3/2 8", ""] {
            #expect(throws: Refusal.self, "\(text)") { try VariationText(reading: text) }
        }
    }
}
