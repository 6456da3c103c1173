import Casework
import Foundation
import Testing

@testable import CLI

/// How a decision is followed on paper.
struct TrailTests {
    @Test
    func `a decision is drawn with its lines, its money and what came of it`() throws {
        let traced = try JSONDecoder().decode(Traced.self, from: Data(Self.decision.utf8))
        let text = DrawingTests.plain.text(of: Trail.drawing(of: traced))
        #expect(
            text == """
                Decision:      CCEP-2026-11-18/3
                Kind:          fund, minuted
                Decided:       2026-11-18 by OFR-2
                Reason:        agreed
                Superseded by: CCEP-2026-12-16/1
                Package:       PKG-3 for CH-7K3QM24
                Orders:        ORD-2
                Committed:     £540.00
                Paid:          £0.00
                Events:        7, 9, 12

                Lines
                  PKG-3/1  12 x Mentoring (SVC-1) by Forest Fields (PRV-1)
                           FUND-1 mentoring: £540.00 committed to date; stands £360.00 committed

                Money
                  On          Event  Line     From  To          Amount  By
                  2026-11-18      9  PKG-3/1  held  committed  £540.00  OFR-2

                What came of it
                  On          Outcome  Measure     Value  For    Evidence  By
                  2026-12-01  OUT-1    attendance  41/50  child  document  OFR-3

                """
        )
    }

    @Test
    func `a payment is drawn down to its sessions and up to the minute that allowed it`() throws {
        let traced = try JSONDecoder().decode(Traced.self, from: Data(Self.payment.utf8))
        let text = DrawingTests.plain.text(of: Trail.drawing(of: traced))
        #expect(
            text == """
                Trace of:  PAY-1
                Orders:    ORD-2
                Committed: £540.00
                Paid:      £45.00
                Events:    7, 9, 12

                Payment PAY-1
                  Run:         RUN-1, paid
                  Paid on:     2026-12-20
                  Invoices:    INV-1
                  Amount:      £90.00
                  Stands:      £45.00
                  Corrections: COR-1

                Decisions
                  CCEP-2026-11-18/3  £540.00  fund on 2026-11-18 by OFR-2 (agreed)
                                              minuted in event 9, quorate by children-services,
                                              health, police

                Lines
                  PKG-3/1  ORD-2/1: 12 x Mentoring (SVC-1) by Forest Fields (PRV-1)
                           FUND-1 mentoring: £540.00 committed to date; stands £450.00
                           committed, £45.00 paid

                Sessions
                  SES-1  ORD-2/1  2026-12-01  £90.00  2 attended, billed on INV-1

                Invoices
                  INV-1  ORD-2/1  £90.00  FF 1 of 2026-12-18: paid by PAY-1
                                          asked £90.00 for SES-1

                Payments
                  PAY-1  ORD-2/1  £90.00  RUN-1, paid on 2026-12-20 for INV-1
                                          stands at £45.00 after COR-1

                """
        )
    }

    private static let payment = """
        {"of": "PAY-1", "payment": \(paid), "orders": ["ORD-2"],
         "lines": [{
            "line": "PKG-3/1", "order": "ORD-2/1", "service": "SVC-1", "name": "Mentoring",
            "provider": "PRV-1", "providerName": "Forest Fields", "fund": "FUND-1",
            "head": "mentoring", "quantity": "12", "corrections": [], "movements": [],
            "payments": [\(paid)],
            "sessions": [{
                "session": "SES-1", "on": "2026-12-01", "quantity": "2", "attendance": "attended",
                "state": "billed", "chargedQuantity": "2", "valuePence": 9000,
                "invoice": "INV-1", "recordedEvent": 10, "acceptedEvent": 11}],
            "invoices": [{
                "invoice": "INV-1", "number": "FF 1", "datedOn": "2026-12-18", "state": "paid",
                "askedPence": 9000, "agreedPence": 9000, "sessions": ["SES-1"],
                "payment": "PAY-1"}],
            "heldPence": 0, "committedPence": 45000, "deliveredPence": 0, "invoicedPence": 0,
            "paidPence": 4500, "heldToDatePence": 54000, "committedToDatePence": 54000,
            "deliveredToDatePence": 9000, "invoicedToDatePence": 9000, "paidToDatePence": 4500}],
         "committedToDatePence": 54000, "releasedPence": 0, "paidToDatePence": 4500,
         "outcomes": [], "events": [7, 9, 12],
         "decisions": [{
            "of": "CCEP-2026-11-18/3", "kind": "fund", "decidedOn": "2026-11-18",
            "decidedBy": "OFR-2", "reason": "agreed", "orders": ["ORD-2"], "lines": [],
            "minute": {"event": 9, "recordedAt": "2026-11-18T12:00:00Z",
                       "quorum": ["children-services", "health", "police"]},
            "committedToDatePence": 54000, "releasedPence": 0, "paidToDatePence": 0,
            "outcomes": [], "events": [7, 9]}]}
        """

    private static let paid = """
        {"payment": "PAY-1", "run": "RUN-1", "state": "paid", "paidOn": "2026-12-20",
         "invoices": ["INV-1"], "pence": 9000, "standsPence": 4500, "corrections": ["COR-1"]}
        """

    private static let decision = """
        {"of": "CCEP-2026-11-18/3", "decision": "CCEP-2026-11-18/3", "kind": "fund",
         "closed": true, "decidedOn": "2026-11-18", "decidedBy": "OFR-2", "reason": "agreed",
         "supersededBy": "CCEP-2026-12-16/1", "package": "PKG-3", "child": "CH-7K3QM24",
         "lines": [{
            "line": "PKG-3/1", "service": "SVC-1", "name": "Mentoring", "provider": "PRV-1",
            "providerName": "Forest Fields", "fund": "FUND-1", "head": "mentoring", "quantity": "12",
            "corrections": [], "sessions": [], "invoices": [], "payments": [], "movements": [{
                "event": 9, "ordinal": 1, "act": "commit", "from": "FUND-1:mentoring:held",
                "to": "FUND-1:mentoring:committed", "pence": 54000, "line": "PKG-3/1",
                "decision": "CCEP-2026-11-18/3", "officer": "OFR-2", "reason": "agreed",
                "on": "2026-11-18", "recorded": "2026-11-18T12:00:00Z"}],
            "heldPence": 0, "committedPence": 36000, "deliveredPence": 0, "invoicedPence": 0,
            "paidPence": 0, "heldToDatePence": 54000, "committedToDatePence": 54000,
            "deliveredToDatePence": 0, "invoicedToDatePence": 0, "paidToDatePence": 0}],
         "committedToDatePence": 54000, "releasedPence": 0, "paidToDatePence": 0,
         "outcomes": [{
            "outcome": "OUT-1", "child": "CH-7K3QM24", "package": "PKG-3",
            "measure": "attendance", "value": "41/50", "attended": 41, "possible": 50,
            "on": "2026-12-01", "evidence": "document", "beneficiary": "child",
            "reportedBy": "OFR-3"}],
         "orders": ["ORD-2"], "events": [7, 9, 12]}
        """
}
