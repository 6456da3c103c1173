import Money
import Panel
import Testing

@Suite
struct `What a booking has not earned` {
    /// Ten days from today, delivered £310.00; the package ends so many days after the first.
    @Test(
        arguments: [
            (Terms.onBooking, UnearnedRule.By.days, 0, 0, 27_900),
            (.onBooking, .days, 4, 0, 15_500),
            (.onBooking, .days, 4, 2, 9300), (.onBooking, .days, 9, 0, 0),
            (.onBooking, .days, 30, 0, 0), (.onBooking, .days, -3, 0, 31_000),
            (.onBooking, .all, 4, 0, 31_000), (.onBooking, .nothing, 4, 0, 0),
            (.onDelivery, .days, 4, 0, 0), (.milestone, .all, 4, 0, 0),
        ] as [(Terms, UnearnedRule.By, Int, Int, Int64)]
    )
    func `is asked back by the days that were not used, or as the council has it`(
        terms: Terms,
        rule: UnearnedRule.By,
        days: Int,
        notice: Int,
        pence: Int64
    ) {
        let line = Facts.line(
            span: Span(from: Facts.today, to: Facts.today.adding(days: 9)),
            terms: terms,
            balances: [.committed: Pence(5), .delivered: Pence(1000), .paid: Pence(30_000)]
        )
        let unearned = UnearnedRule(by: rule, noticeDays: notice)
            .unearned(of: line, beside: .zero, endingOn: Facts.today.adding(days: days))
        #expect(unearned == Pence(pence))
    }

    /// Of £310.00, of which so much was asked back before; half of the days are not used.
    @Test(
        arguments: [
            (0, 15_500, 31_000), (1000, 15_000, 30_000), (31_000, 0, 0), (31_001, 0, 0),
        ] as [(Int64, Int64, Int64)]
    )
    func `is not asked for twice`(asked: Int64, byDays: Int64, most: Int64) {
        let line = Facts.line(
            span: Span(from: Facts.today, to: Facts.today.adding(days: 9)),
            terms: .onBooking,
            balances: [.delivered: Pence(1000), .paid: Pence(30_000)]
        )
        let end = Facts.today.adding(days: 4)
        func unearned(_ by: UnearnedRule.By) -> Pence {
            UnearnedRule(by: by, noticeDays: 0)
                .unearned(of: line, beside: Pence(asked), endingOn: end)
        }
        #expect(unearned(.days) == Pence(byDays) && unearned(.all) == Pence(most))
        #expect(line.returnable(beside: Pence(asked)) == Pence(most))
        #expect(throws: Never.self) { try line.checkRequest(Pence(most), beside: Pence(asked)) }
        let over = Refusal.correction(.exceeds(asked: Pence(most + 1), there: Pence(most)))
        #expect(throws: over) {
            try line.checkRequest(Pence(most + 1), beside: Pence(asked))
        }
    }

    @Test
    func `is taken of what nobody has to send back first`() {
        let standing = [
            RequestedPart(invoice: nil, payment: nil, pence: Pence(10)),
            RequestedPart(invoice: ID("a"), payment: nil, pence: Pence(0)),
            RequestedPart(invoice: ID("b"), payment: ID("p"), pence: Pence(30)),
        ]
        #expect([RequestedPart](taking: Pence(25), of: standing).map(\.pence.count) == [10, 15])
        #expect([RequestedPart](taking: Pence(10), of: standing).map(\.pence.count) == [10])
        #expect([RequestedPart](taking: Pence(99), of: standing).map(\.pence.count) == [10, 30])
    }
}
