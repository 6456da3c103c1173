import Money
import Testing

@Suite
struct `Reading an amount` {
    @Test(arguments: [
        ("1200", 120_000), ("1,200.00", 120_000), ("£1,200", 120_000), ("0.05", 5), ("5.5", 550),
        (" £1,234,567.89 ", 123_456_789), ("-12", -1200), ("0", 0),
    ])
    func `people's ways of writing money all mean pence`(text: String, pence: Int64) throws {
        #expect(try Pence(reading: text) == Pence(pence))
    }

    @Test(arguments: [
        ("", Pence.Unreadable.notAnAmount), ("twelve", .notAnAmount), ("1,20", .notAnAmount),
        ("1,2000", .notAnAmount), (",120", .notAnAmount), ("12.", .notAnAmount),
        (".5", .notAnAmount), ("1.2.3", .notAnAmount), ("£", .notAnAmount), ("1e5", .notAnAmount),
        ("١٢", .notAnAmount), ("--5", .notAnAmount), ("12.345", .fractionOfAPenny),
        ("99999999999999999999", .tooLarge), ("92233720368547759", .tooLarge),
    ])
    func `what is no amount is told apart`(text: String, why: Pence.Unreadable) {
        #expect(throws: why) { try Pence(reading: text) }
    }

    @Test(arguments: [
        (0, "£0.00"), (5, "£0.05"), (123_456, "£1,234.56"), (100_000_000, "£1,000,000.00"),
        (-99, "-£0.99"),
    ])
    func `an amount is shown with pounds, thousands and pence`(pence: Int64, text: String) {
        #expect(Pence(pence).description == text)
    }

    @Test
    func `whatever is shown is read back as the same`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<1000 {
            let amount = Pence(.random(in: -1_000_000_000...1_000_000_000, using: &generator))
            #expect(try Pence(reading: amount.description) == amount)
            #expect(try Pence(reading: amount.decimal) == amount)
        }
    }
}

@Suite
struct `Quantity times price` {
    @Test(arguments: [
        ("12", 4500, 54_000), ("1.5", 333, 500), ("0.333", 1000, 333), ("0.0005", 0, nil),
        ("2.0", 310, 620), ("1.001", 500, 501), ("0.001", 499, 0), ("0.001", 500, 1),
    ])
    func `is rounded half up, once`(text: String, price: Int64, total: Int64?) {
        #expect(Quantity(reading: text)?.total(at: Pence(price)) == total.map { Pence($0) })
    }

    @Test
    func `an absurd product is no total`() {
        #expect(Quantity(reading: "999999999")?.total(at: Pence(.max / 2)) == nil)
    }

    @Test(arguments: ["", "-1", "1.2345", "x", "1,5", "1234567890"])
    func `what is no quantity is refused`(text: String) {
        #expect(Quantity(reading: text) == nil)
    }
}

@Suite
struct `Sharing an amount` {
    @Test
    func `parts always add up to the whole and differ by a penny at most`() {
        for amount in [0, 1, 99, 100, 101, 12_345, -7] as [Int64] {
            for weights in [[1], [1, 1, 1], [3, 1, 2], [0, 5, 1], [7, 7, 7, 7, 7, 7, 7]]
                as [[Int64]]
            {
                let parts = Pence(amount).shared(by: weights)
                #expect(parts.sum() == Pence(amount))
                for (part, weight) in zip(parts, weights) {
                    let exact = amount * weight / weights.reduce(0, +)
                    #expect(abs(part.count - exact) <= 1)
                }
            }
        }
    }

    @Test
    func `the penny left over goes to the largest remainder`() {
        #expect(Pence(100).shared(by: [1, 1, 1]).map(\.count) == [34, 33, 33])
        #expect(Pence(10).shared(by: [2, 3, 2]).map(\.count) == [3, 4, 3])
    }
}
