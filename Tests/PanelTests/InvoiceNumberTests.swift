import Money
import Panel
import Testing

@Suite
struct `An invoice as it is written` {
    @Test(arguments: [(1496, false), (1497, true), (1499, true), (1501, true), (1502, false)])
    func `a line may be two pennies from what it adds up to, and no more`(
        net: Int64,
        isTaken: Bool
    ) throws {
        let line = try InvoiceLineText(reading: "ORD-1/2 x 0.333 at 45", largest: Pence(100_000))
        #expect(line.net == Pence(1499))
        if isTaken {
            #expect(try line.asking(net: Pence(net)).net == Pence(net))
        } else {
            #expect {
                try line.asking(net: Pence(net))
            } throws: {
                ($0 as? Refusal)?.code == "does-not-add-up"
            }
        }
    }

    @Test(arguments: [
        ("INV-2026/07", "INV202607"), (" inv 2026 07 ", "INV202607"), ("#12", "12"),
        ("0012", "0012"), ("a_1.b", "A1B"),
    ])
    func `is known by the letters and digits of its number`(text: String, key: String) throws {
        #expect(try InvoiceNumber(reading: text).key == key)
    }

    @Test(arguments: [
        "", "-/-", "March", "12\u{7}", "№ 12", "Zoë 1", "1234567890123456789012345678901",
        "Zoe Smith 2",
    ])
    func `has a plain number with a digit in it`(text: String) {
        #expect(throws: Refusal.invoice(.malformedNumber)) { try InvoiceNumber(reading: text) }
    }

    @Test
    func `names order line, quantity, price and VAT`() throws {
        let line = try InvoiceLineText(reading: "ord-1/2 X 1.5 AT £45.00 vat 13.50", largest: most)
        #expect(line.orderLine == "ORD-1/2")
        #expect(line.quantity == Quantity(thousandths: 1500))
        #expect(line.price == Pence(4500) && line.vat == Pence(1350))
        #expect(try InvoiceLineText(reading: "ORD-1/2 x 4 at 45", largest: most).vat == .zero)
        #expect(
            try InvoiceLineText(reading: "ORD-1/2 x 4 at 45 vat 0.00", largest: most).vat == .zero
        )
    }

    @Test(arguments: [
        ("", "malformed-line"), ("ORD-1/2 x 4", "malformed-line"),
        ("ORD-1/2 x 4 at 45 vat", "malformed-line"), ("ORD-1/2 x 4 at 45 tax 9", "malformed-line"),
        ("PKG-1/2 x 4 at 45", "malformed-reference"), ("ORD-1 x 4 at 45", "malformed-reference"),
        ("ORD-1/0 x 4 at 45", "malformed-reference"), ("ORD-1/2 x 0 at 45", "malformed-quantity"),
        ("ORD-1/2 x 4 at 0", "amount-not-above-zero"),
        ("ORD-1/2 x 4 at -45", "amount-not-above-zero"),
        ("ORD-1/2 x 4 at 45 vat -1", "amount-not-above-zero"),
        ("ORD-1/2 x 4 at 4.555", "fraction-of-a-penny"),
        ("ORD-1/2 x 999999999 at 999999999", "amount-too-large"),
        ("ORD-1/2 x 0.001 at 0.01", "amount-not-above-zero"),
    ])
    func `says what of a line cannot be read`(text: String, code: String) {
        #expect { try InvoiceLineText(reading: text, largest: most) } throws: {
            ($0 as? Refusal)?.code == code
        }
    }

    private let most = Pence(100_000_000_000)
}
