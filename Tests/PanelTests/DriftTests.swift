import Money
import Panel
import Testing

/// Parts of a line never drift from the whole, whatever their prices and sizes.
@Suite
struct `Values of parts` {
    /// The same run every time.
    private struct Lot: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let prices = [
        Price(each: Pence(3333)), Price(each: Pence(1)), Price(each: Pence(4500)),
        Price(each: Pence(3333), vatBasisPoints: 2000, isVATLost: true),
        Price(each: Pence(6667), vatBasisPoints: 500, isVATLost: true),
        Price(each: Pence(6667), vatBasisPoints: 500),
    ]

    private static let sizes: [Int64] = [333, 334, 667, 1, 500, 1000, 125, 0]

    @Test(arguments: prices, [1, 2, 3] as [UInt64])
    func `add up to the value of the whole, in any order`(price: Price, seed: UInt64) {
        var lot = Lot(state: seed)
        var line = DeliveryFacts.line(price: price)
        let before = line
        var sum = Pence.zero
        while line.accepted < line.ordered {
            let left = line.ordered.thousandths - line.accepted.thousandths
            let size = min(Self.sizes.randomElement(using: &lot) ?? 1, left)
            let value = line.accept(Quantity(thousandths: size), on: DeliveryFacts.today)
            sum += value
            #expect(value >= .zero)
            #expect(sum == price.value(of: line.accepted))
            #expect(line.excess(since: before) == nil)
        }
        #expect(sum == price.value(of: line.ordered))
        #expect(line.committed == .zero)
    }

    /// Taking back moves exactly what was moved; what is recorded anew still fits.
    @Test(arguments: prices, [4, 5, 6] as [UInt64])
    func `never exceed the whole when some are taken back and others accepted`(
        price: Price,
        seed: UInt64
    ) {
        var lot = Lot(state: seed)
        var live: [(charged: Int64, value: Pence)] = []
        let total = price.value(of: Quantity(thousandths: 12_000)) ?? .zero
        for _ in 0..<2000 {
            let charged = live.map(\.charged).reduce(0, +)
            let value = live.map(\.value).sum()
            var line = DeliveryFacts.line(price: price, accepted: charged, value: value.count)
            if charged == 12_000 || (!live.isEmpty && Bool.random(using: &lot)) {
                live.remove(at: Int.random(in: live.indices, using: &lot))
                continue
            }
            let before = line
            let size = min(Self.sizes.randomElement(using: &lot) ?? 1, 12_000 - charged)
            let worth = line.accept(Quantity(thousandths: size), on: DeliveryFacts.today)
            #expect(worth >= .zero)
            #expect(line.excess(since: before) == nil, "what is ordered is always paid for")
            #expect(line.acceptedValue + line.committed == total)
            live.append((size, worth))
        }
    }
}
