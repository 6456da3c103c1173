import Money
import Panel

/// An invoice against one line of an order at 45.00; each test changes what it is about.
struct Billing {
    static let today = Day(sinceEpoch: 20_780)
    static let lineID = ID("line")
    static let none = Tolerance(basisPoints: 0, most: .zero, pays: .delivered)
    static let usual = Tolerance(basisPoints: 500, most: Pence(2500), pays: .delivered)
    static let drawing = Tolerance(basisPoints: 500, most: Pence(2500), pays: .draw)

    var asked: [AskedLine]
    var facts: MatchFacts

    /// - Parameters:
    ///   - sessions: what is charged for each that is accepted, in days one after the other.
    ///   - committed: in pence.
    init(
        _ asked: [AskedLine],
        sessions: [Decimals],
        waiting: Decimals = 0,
        basisPoints: Int64 = 0,
        isLost: Bool = false,
        committed: Int64 = 100_000
    ) {
        self.asked = asked
        let price = Price(
            each: Pence(4500),
            vatBasisPoints: basisPoints,
            isVATLost: isLost
        )
        let line = BillableLine(
            id: Self.lineID,
            price: price,
            vat: basisPoints == 0 ? "outside-scope" : "standard",
            sessions: Self.accepted(sessions, price),
            waiting: waiting.quantity,
            committed: Pence(committed)
        )
        facts = MatchFacts(
            lines: ["ORD-1/1": line],
            duplicateOf: nil,
            postedOn: Self.today,
            closedThrough: nil,
            tolerance: Self.usual
        )
    }

    var match: [LineMatch] { facts.match(asked) }

    /// The references of what its only line bills.
    var billed: [String] {
        match.first?.billed.map { $0.session.text } ?? []
    }

    mutating func replace(sessions: [Decimals], waiting: Decimals) {
        guard let line = facts.lines["ORD-1/1"] else { return }
        facts.lines["ORD-1/1"] = BillableLine(
            id: line.id,
            price: line.price,
            vat: line.vat,
            sessions: Self.accepted(sessions, line.price),
            waiting: waiting.quantity,
            committed: line.committed
        )
    }

    static func asked(
        _ quantity: Decimals,
        at price: Int64,
        vat: Int64 = 0,
        reference: String = "ORD-1/1",
        position: Int = 1
    ) -> AskedLine {
        AskedLine(
            position: position,
            orderLine: reference,
            quantity: quantity.quantity,
            price: Pence(price),
            net: quantity.quantity.total(at: Pence(price)) ?? .zero,
            vat: Pence(vat)
        )
    }

    /// Valued as acceptance does it: what all are worth together, less what stands already.
    private static func accepted(_ sessions: [Decimals], _ price: Price) -> [BillableSession] {
        var sum: Int64 = 0
        func worth(_ thousandths: Int64) -> Pence {
            price.value(of: Quantity(thousandths: thousandths)) ?? .zero
        }
        return sessions.enumerated().map { position, charged in
            let before = worth(sum)
            sum += charged.quantity.thousandths
            return BillableSession(
                id: ID("S\(position + 1)"),
                on: today.adding(days: position - 30),
                charged: charged.quantity,
                value: worth(sum) - before
            )
        }
    }
}

/// A quantity as a test writes it: `4`, `0.5`.
struct Decimals: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, Sendable {
    let quantity: Quantity

    init(floatLiteral value: Double) {
        quantity = Quantity(thousandths: Int64((value * 1000).rounded()))
    }

    init(integerLiteral value: Int64) {
        quantity = Quantity(thousandths: value * 1000)
    }
}
