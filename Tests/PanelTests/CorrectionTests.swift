import Money
import Panel
import Testing

@Suite
struct `Putting right` {
    private static let ends = Facts.today.adding(days: 10)

    private static func facts(_ kind: CorrectionKind = .refund) -> CorrectionFacts {
        CorrectionFacts(
            kind: kind,
            parts: [
                CorrectablePart(
                    invoice: ID("one"),
                    orderLine: "ORD-1/1",
                    fundEnds: ends,
                    left: Pence(100)
                ),
                CorrectablePart(
                    invoice: ID("two"),
                    orderLine: "ORD-1/1",
                    fundEnds: ends,
                    left: Pence(50)
                ),
                CorrectablePart(
                    invoice: ID("two"),
                    orderLine: "ORD-1/2",
                    fundEnds: ends,
                    left: Pence(70)
                ),
            ],
            vatLeft: [ID("one"): Pence(20), ID("two"): Pence(10)],
            sessions: [
                "SES-1": CorrectableSession(
                    invoice: ID("two"),
                    orderLine: "ORD-1/2",
                    pence: Pence(40),
                    isCorrected: false
                ),
                "SES-2": CorrectableSession(
                    invoice: ID("two"),
                    orderLine: "ORD-1/2",
                    pence: Pence(40),
                    isCorrected: true
                ),
                "SES-3": CorrectableSession(
                    invoice: ID("two"),
                    orderLine: "ORD-1/2",
                    pence: Pence(31),
                    isCorrected: false
                ),
            ],
            since: Facts.today
        )
    }

    private static func taken(
        _ facts: CorrectionFacts,
        _ extent: CorrectedExtent,
        vat: Int64? = nil,
        days: Int = 0
    ) -> String {
        do {
            let parts = try facts.take(
                extent,
                vat: vat.map { Pence($0) },
                on: Facts.today.adding(days: days)
            )
            return parts.map { "\($0.index): \($0.pence.count)+\($0.vat.count)" }
                .joined(separator: ", ")
        } catch {
            return error.code
        }
    }

    /// Each row repairs what the last was refused for.
    @Test
    func `is refused in order`() {
        let rows: [(String, CorrectionKind, CorrectedExtent, Int64, Int)] = [
            ("line-not-there", .refund, .amount(Pence(151), of: "ORD-1/9"), 21, -1),
            ("before-it-was", .refund, .amount(Pence(151), of: "ORD-1/1"), 21, -1),
            ("fund-ended", .refund, .amount(Pence(151), of: "ORD-1/1"), 21, 11),
            ("exceeds-what-stands", .clawback, .amount(Pence(151), of: "ORD-1/1"), 21, 11),
            ("fund-runs", .clawback, .amount(Pence(150), of: "ORD-1/1"), 31, 10),
            ("exceeds-vat", .refund, .amount(Pence(150), of: "ORD-1/1"), 31, 10),
            ("leaves-vat", .refund, .amount(Pence(150), of: "ORD-1/1"), 19, 10),
            ("0: 100+20, 1: 50+10", .refund, .amount(Pence(150), of: "ORD-1/1"), 30, 10),
        ]
        for (expected, kind, extent, vat, days) in rows {
            #expect(Self.taken(Self.facts(kind), extent, vat: vat, days: days) == expected)
        }
    }

    @Test
    func `takes an amount of one line, sessions whole, or everything`() {
        let rows: [(String, CorrectedExtent, Int64?)] = [
            ("0: 30+5", .amount(Pence(30), of: "ORD-1/1"), 5),
            ("0: 30+0", .amount(Pence(30), of: "ORD-1/1"), nil),
            // Of what is taken off whole no VAT stays behind.
            ("0: 100+20", .amount(Pence(100), of: "ORD-1/1"), nil),
            ("0: 100+20, 1: 20+0", .amount(Pence(120), of: "ORD-1/1"), nil),
            ("0: 100+20, 1: 20+4", .amount(Pence(120), of: "ORD-1/1"), 24),
            ("leaves-vat", .amount(Pence(120), of: "ORD-1/1"), 0),
            ("2: 40+10", .sessions(["SES-1"]), 10),
            ("exceeds-vat", .sessions(["SES-1"]), 11),
            ("session-already-corrected", .sessions(["SES-2"]), 0),
            ("session-not-there", .sessions(["SES-9"]), 0),
            ("exceeds-what-stands", .sessions(["SES-1", "SES-3"]), 0),
            ("0: 100+20, 1: 50+10, 2: 70+0", .whole, nil),
            ("leaves-vat", .whole, 29),
            ("exceeds-vat", .whole, 31),
        ]
        for (expected, extent, vat) in rows {
            #expect(Self.taken(Self.facts(), extent, vat: vat) == expected)
        }
    }

    @Test
    func `takes no VAT of an invoice of which it takes nothing`() {
        var facts = Self.facts()
        facts.parts.removeFirst()
        #expect(Self.taken(facts, .whole) == "0: 50+10, 1: 70+0")
        #expect(Self.taken(facts, .whole, vat: 11) == "exceeds-vat")
    }

    /// Each row repairs what the last was refused for.
    @Test
    func `settles what was asked for of the same line, and no more`() {
        let rows: [(String?, CorrectionKind, CorrectionKind, String, Int64)] = [
            ("settles-nothing", .writeBack, .refund, "two", 31),
            ("not-a-credit-request", .refund, .refund, "two", 31),
            ("request-of-another", .refund, .creditRequest, "two", 31),
            ("exceeds-request", .refund, .creditRequest, "one", 31),
            (nil, .creditNote, .creditRequest, "one", 30),
        ]
        for (code, correction, kind, line, amount) in rows {
            let request = CreditRequest(
                reference: "COR-1",
                kind: kind,
                line: ID("one"),
                left: Pence(30)
            )
            do {
                try request.checkSettling(by: correction, Pence(amount), of: [ID("one"), ID(line)])
                #expect(code == nil)
            } catch {
                #expect(error.code == code)
            }
        }
    }

    @Test
    func `of nothing that stands is refused`() {
        var facts = Self.facts(.writeBack)
        facts.parts = []
        #expect(Self.taken(facts, .whole) == "exceeds-what-stands")
    }
}

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

@Suite
struct `A row of the ledger's file` {
    private static func part(_ head: String, _ net: Int64, weight: Int64) -> LedgerPart {
        LedgerPart(
            fund: "FUND-1",
            head: head,
            funding: .purchase,
            vatCode: "standard",
            net: Pence(net),
            weight: weight
        )
    }

    @Test
    func `stands for one coding, and carries its share of the VAT to the penny`() {
        let parts = [
            Self.part("mentoring", 100, weight: 200), Self.part("travel", 50, weight: 0),
            Self.part("mentoring", 10, weight: 20), Self.part("activities", 55, weight: 110),
        ]
        let coded = parts.coded(vat: Pence(34))
        #expect(coded.map(\.head) == ["mentoring", "travel", "activities"])
        #expect(coded.map(\.net.count) == [110, 50, 55])
        #expect(coded.map(\.vat.count) == [23, 0, 11])
        let unweighted = [Self.part("a", 2, weight: 0), Self.part("b", 1, weight: 0)]
        #expect(unweighted.coded(vat: Pence(2)).map(\.vat.count) == [1, 1])
        #expect(unweighted.coded(vat: .zero).map(\.vat.count) == [0, 0])
    }
}
