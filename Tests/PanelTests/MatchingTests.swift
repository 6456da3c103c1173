import Money
import Panel
import Testing

@Suite
struct `An invoice's line` {
    /// Everything is wrong at first; each row repairs what the last was found for, so that the order
    /// in which it is looked at is tested with it.
    @Test
    func `meets its order for one reason at a time, in a fixed order`() throws {
        var meeting = Self.wrong()
        for (code, next, repair) in Self.repairs {
            let match = try #require(meeting.match.first)
            #expect(match.outcome.code == code)
            #expect(match.next == next)
            #expect(match.billed.isEmpty && match.agreed == .zero && match.line == nil)
            repair(&meeting)
        }
        let match = try #require(meeting.match.first)
        #expect(match.outcome == .matched(.whole))
        #expect(match.agreed == Pence(18_000) && match.agreedVAT == Pence(3600))
        #expect(match.line == Billing.lineID && match.billed.count == 4)
    }

    /// 5 asked for at 60.00 without VAT, of an order at 45.00 plus VAT of which nothing is accepted.
    private static func wrong() -> Billing {
        var meeting = Billing(
            [Billing.asked(5, at: 6000, reference: "ORD-9/1")],
            sessions: [],
            waiting: 2,
            basisPoints: 2000
        )
        meeting.facts.duplicateOf = "INV-1"
        meeting.facts.closedThrough = Billing.today
        return meeting
    }

    private static var repairs: [(code: String, next: Role, repair: (inout Billing) -> Void)] {
        [
            ("no-order", .provider, { $0.asked = [Billing.asked(5, at: 6000)] }),
            ("duplicate", .finance, { $0.facts.duplicateOf = nil }),
            (
                "period-closed", .finance,
                { $0.facts.closedThrough = Billing.today.adding(days: -1) }
            ),
            // Two wait to be accepted, five are asked for: three were never recorded.
            ("not-received", .provider, { $0.replace(sessions: [1, 1, 1], waiting: 2) }),
            // Now accepting what waits would do.
            ("not-received", .coordinator, { $0.replace(sessions: [1, 1, 1, 1], waiting: 0) }),
            ("quantity-over", .provider, { $0.asked = [Billing.asked(4, at: 6000)] }),
            ("price-over", .provider, { $0.asked = [Billing.asked(4, at: 4500)] }),
            ("vat-mismatch", .provider, { $0.asked = [Billing.asked(4, at: 4500, vat: 3600)] }),
        ]
    }

    @Test(
        arguments: [
            // Treatment in basis points, whether it is lost, VAT asked on 180.00, outcome.
            (2000, false, 3600, "matched"), (2000, false, 3601, "matched"),
            (2000, false, 3599, "matched"), (2000, false, 3602, "vat-mismatch"),
            (2000, false, 0, "vat-mismatch"), (2000, true, 3600, "matched"),
            (2000, true, 0, "vat-mismatch"), (500, false, 900, "matched"),
            (500, false, 3600, "vat-mismatch"), (0, false, 0, "matched"),
            // Where there is no rate there is nothing to round.
            (0, false, 1, "vat-mismatch"),
        ] as [(Int64, Bool, Int64, String)]
    )
    func `must have the order's VAT, to a penny of rounding, whatever the tolerance`(
        basisPoints: Int64,
        isLost: Bool,
        vat: Int64,
        code: String
    ) throws {
        for tolerance in [Billing.none, Billing.usual, Billing.drawing] {
            var meeting = Billing(
                [Billing.asked(4, at: 4500, vat: vat)],
                sessions: [1, 1, 1, 1],
                basisPoints: basisPoints,
                isLost: isLost
            )
            meeting.facts.tolerance = tolerance
            let match = try #require(meeting.match.first)
            #expect(match.outcome.code == code)
        }
    }

    @Test
    func `with VAT that is lost is matched with it, and pays none beside it`() throws {
        var meeting = Billing(
            [Billing.asked(4, at: 4500, vat: 3600)],
            sessions: [1, 1, 1, 1],
            basisPoints: 2000,
            isLost: true
        )
        let match = try #require(meeting.match.first)
        #expect(match.agreed == Pence(21_600) && match.agreedVAT == .zero)
        #expect(match.billed.map(\.pence) == Array(repeating: Pence(5400), count: 4))
        // A penny of rounding more is not money that is there.
        meeting.asked = [Billing.asked(4, at: 4500, vat: 3601)]
        for tolerance in [Billing.none, Billing.drawing] {
            meeting.facts.tolerance = tolerance
            #expect(meeting.match.first?.agreed == Pence(21_600))
        }
    }

    @Test
    func `says in its sentence what is wrong and in which figures`() throws {
        let rows: [(Billing, String)] = [
            (
                Billing([Billing.asked(4, at: 4500)], sessions: [1, 1, 1, 0.5]),
                "4 is more than the 3.5 that is charged for what was delivered: invoice that, or "
                    + "record what is missing."
            ),
            (
                Billing([Billing.asked(1, at: 5000)], sessions: [1]),
                "The line comes to £50.00; at the order's price, £45.00 each, it is £45.00, and "
                    + "£2.25 over is allowed: invoice at the order's price."
            ),
            (
                Billing([Billing.asked(2, at: 4500)], sessions: [1], waiting: 1),
                "1 of 2 is accepted and not invoiced yet, and 1 recorded waits to be accepted: "
                    + "accept it."
            ),
        ]
        for (meeting, sentence) in rows {
            #expect(meeting.match.first?.sentence == sentence)
        }
    }
}
