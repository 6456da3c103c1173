import Money
import Testing

@Suite
struct `The value of a quantity` {
    @Test(
        arguments: [
            // Without VAT, or where it is got back, it is quantity × price.
            ("12", 4500, 0, false, 54_000), ("12", 4500, 2000, false, 54_000),
            ("1.5", 333, 2000, false, 500),
            // VAT that is lost is in it.
            ("12", 4500, 2000, true, 64_800), ("12", 4500, 500, true, 56_700),
            ("12", 4500, 0, true, 54_000), ("0", 4500, 2000, true, 0),
            // 499.5 is 500, whose VAT is 100: both steps are rounded, each half up.
            ("1.5", 333, 2000, true, 600), ("0.001", 499, 2000, true, 0),
            ("1", 2, 2500, true, 3), ("1", 1, 4999, true, 1), ("1", 1, 5000, true, 2),
            ("1.001", 500, 2000, true, 601),
        ] as [(String, Int64, Int64, Bool, Int64)]
    )
    func `is rounded half up at both steps, and holds the VAT that is lost`(
        quantity: String,
        each: Int64,
        basisPoints: Int64,
        isLost: Bool,
        value: Int64
    ) throws {
        let price = Price(each: Pence(each), vatBasisPoints: basisPoints, isVATLost: isLost)
        let quantity = try #require(Quantity(reading: quantity))
        #expect(price.value(of: quantity) == Pence(value))
    }

    @Test
    func `has VAT on it whether it is lost or not`() {
        for isLost in [false, true] {
            let price = Price(each: Pence(4500), vatBasisPoints: 2000, isVATLost: isLost)
            #expect(price.vat(on: Pence(4500)) == Pence(900))
            #expect(price.vat(on: Pence(2)) == .zero)
            #expect(price.vat(on: Pence(3)) == Pence(1))
        }
    }

    @Test(
        arguments: [
            (999_999_999, Int64.max / 2, 0), (1, .max / 1000, 2000), (1, .max / 4, 10_000),
        ] as [(Int64, Int64, Int64)]
    )
    func `is none when it is larger than money can be`(
        units: Int64,
        each: Int64,
        basisPoints: Int64
    ) {
        let price = Price(each: Pence(each), vatBasisPoints: basisPoints, isVATLost: true)
        #expect(price.value(of: Quantity(thousandths: units * 1000)) == nil)
    }

    @Test
    func `is read backwards to the quantity it is the value of`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let price = Price(
                each: Pence(.random(in: 2500...100_000, using: &generator)),
                vatBasisPoints: [0, 500, 2000].randomElement(using: &generator) ?? 0,
                isVATLost: .random(using: &generator)
            )
            let quantity = Quantity(thousandths: .random(in: 0...400_000, using: &generator))
            let value = try #require(price.value(of: quantity))
            #expect(price.quantity(worth: value) == quantity)
        }
        // A cheap unit has many quantities of one value: it is one of them.
        #expect(Price(each: Pence(1)).quantity(worth: Pence(5)) == Quantity(thousandths: 5000))
        let huge = Price(each: Pence(10_000_000_000_000), vatBasisPoints: 2000, isVATLost: true)
        #expect(
            huge.quantity(worth: Pence(12_000_000_000_000)) == Quantity(thousandths: 1000)
        )
    }
}
