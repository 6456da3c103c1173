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
                    left: Pence(100),
                    gone: .zero,
                    vatBasisPoints: 2000
                ),
                CorrectablePart(
                    invoice: ID("two"),
                    orderLine: "ORD-1/1",
                    fundEnds: ends,
                    left: Pence(50),
                    gone: .zero,
                    vatBasisPoints: 2000
                ),
                CorrectablePart(
                    invoice: ID("two"),
                    orderLine: "ORD-1/2",
                    fundEnds: ends,
                    left: Pence(70),
                    gone: .zero,
                    vatBasisPoints: 2500
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
            since: Facts.today,
            today: Facts.today
        )
    }

    private static func taken(
        _ facts: CorrectionFacts,
        _ extent: CorrectedExtent,
        vat: Int64? = nil,
        days: Int = 0,
        today: Int? = nil
    ) -> String {
        var facts = facts
        facts.today = Facts.today.adding(days: today ?? days)
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
    func `of a fund that is over is a clawback, whatever day is written down`() {
        let all = CorrectedExtent.amount(Pence(70), of: "ORD-1/2")
        let rows: [(String, CorrectionKind, Int, Int)] = [
            ("2: 70+0", .refund, 10, 10), ("fund-ended", .refund, 10, 11),
            ("fund-runs", .clawback, 10, 10), ("2: 70+0", .clawback, 10, 11),
            ("2: 70+0", .writeBack, 10, 11),
        ]
        for (expected, kind, days, today) in rows {
            let taken = Self.taken(Self.facts(kind), all, vat: 0, days: days, today: today)
            #expect(taken == expected, "\(kind) \(days) \(today)")
        }
    }

    @Test
    func `takes an amount of one line, sessions whole, or everything`() {
        let rows: [(String, CorrectedExtent, Int64?)] = [
            ("0: 30+5", .amount(Pence(30), of: "ORD-1/1"), 5),
            // No more VAT than came with it, though more of the invoice's stands.
            ("0: 30+6", .amount(Pence(30), of: "ORD-1/1"), 6),
            ("exceeds-vat", .amount(Pence(30), of: "ORD-1/1"), 7),
            ("0: 31+6", .amount(Pence(31), of: "ORD-1/1"), 6),
            ("0: 33+7", .amount(Pence(33), of: "ORD-1/1"), 7),
            ("0: 30+0", .amount(Pence(30), of: "ORD-1/1"), 0),
            // What it came with, unless said.
            ("0: 30+6", .amount(Pence(30), of: "ORD-1/1"), nil),
            ("2: 40+10", .sessions(["SES-1"]), nil),
            // Of what is taken off whole no VAT stays behind.
            ("0: 100+20", .amount(Pence(100), of: "ORD-1/1"), nil),
            ("0: 100+20, 1: 20+0", .amount(Pence(120), of: "ORD-1/1"), 20),
            ("0: 100+20, 1: 20+4", .amount(Pence(120), of: "ORD-1/1"), nil),
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
