import Money
import Panel
import Testing

@Suite
struct `A provider` {
    /// Everything keeps the provider from starting at first; each row repairs what the last named.
    @Test
    func `may start when nothing stands against it, looked at in a fixed order`() {
        let today = Facts.today
        var (isLive, standing, units) = (false, Standing.suspended, Int64(0))
        var span = Span(from: today.adding(days: 1), to: today.adding(days: 9))
        let rows: [(StartObstacle?, () -> Void)] = [
            (.ended, { isLive = true }),
            (.notApproved, { standing = .approved }),
            (.nothingOrdered, { units = 1 }),
            (
                .tooEarly(today.adding(days: 1)),
                { span = Span(from: today.adding(days: -9), to: today.adding(days: -1)) }
            ),
            (.over(today.adding(days: -1)), { span = Span(from: today, to: today) }),
            (nil, {}),
        ]
        for (obstacle, repair) in rows {
            let found = StartObstacle.find(
                isLive: isLive,
                standing: standing,
                quantity: Quantity(thousandths: units),
                span: span,
                today: today
            )
            #expect(found == obstacle)
            repair()
        }
    }

    @Test
    func `is told the first day on which something may start, if there is one`() {
        let (soon, later) = (Facts.today.adding(days: 3), Facts.today.adding(days: 8))
        let obstacles: [StartObstacle] = [.nothingOrdered, .tooEarly(later), .tooEarly(soon)]
        #expect(StartObstacle.telling(obstacles) == .tooEarly(soon))
        #expect(StartObstacle.telling([.over(soon), .nothingOrdered]) == .over(soon))
        #expect(StartObstacle.telling([]) == nil)
    }
}

@Suite
struct `A line that is ordered` {
    private let line = Facts.line(
        balances: [.held: Pence(9000), .committed: Pence(36_000), .delivered: Pence(6750)]
    )

    @Test
    func `comes to the money that stands for it once its sitting has closed`() {
        let quantity = Quantity(thousandths: 11_500)
        let varied = line.ordered(by: .vary, quantity: quantity, releasing: .zero)
        #expect(varied.quantity == quantity)
        #expect(varied.total == Pence(51_750))
        let less = line.ordered(by: .vary, quantity: quantity, releasing: Pence(9000))
        #expect(less.total == Pence(42_750))
    }

    @Test
    func `ends as what was delivered`() {
        let ended = Facts.line(balances: [.committed: Pence(36_000), .paid: Pence(6750)])
            .ordered(
                by: .end,
                quantity: Quantity(thousandths: 99_000),
                releasing: Pence(36_000)
            )
        #expect(ended.quantity == Quantity(thousandths: 1500))
        #expect(ended.total == Pence(6750))
    }
}

@Suite
struct `A no-show rule in words` {
    private let charges = [
        ("standard", "Cancelled", "on-delivery", 0), ("standard", "Late", "on-delivery", 1000),
        ("standard", "Away", "on-delivery", 333), ("standard", "Here", "on-delivery", 1000),
        ("standard", "Booked", "on-booking", 1000), ("full", "Away", "on-delivery", 1000),
    ].map { NoShowCharge(rule: $0, label: $1, terms: $2, perMille: Int64($3)) }

    @Test(arguments: [
        ("standard", Terms.onDelivery, "Late: 100%; Here: 100%; Away: 33.3%; Cancelled: nothing"),
        ("standard", .onBooking, "Booked: 100%"), ("full", .onDelivery, "Away: 100%"),
        ("full", .milestone, ""),
    ])
    func `says what is charged, the most first`(rule: String, terms: Terms, words: String) {
        #expect(charges.words(under: rule, terms: terms) == words)
    }
}
