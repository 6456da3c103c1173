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
                Package:       PKG-3 for CH-7K3QM2P
                Committed:     £540.00
                Paid:          £0.00
                Events:        7, 9, 12

                Lines
                  Line     Service  Provider  Head       Quantity  Decided  Committed
                  PKG-3/1  SVC-1    PRV-1     mentoring        12  £540.00    £360.00

                Money
                  On          Event  Line     From  To          Amount  By
                  2026-11-18      9  PKG-3/1  held  committed  £540.00  OFR-2

                What came of it
                  On          Outcome  Measure     Value  For    Evidence  By
                  2026-12-01  OUT-1    attendance  41/50  child  document  OFR-3

                """
        )
    }

    private static let decision = """
        {"of": "CCEP-2026-11-18/3", "decision": "CCEP-2026-11-18/3", "kind": "fund",
         "closed": true, "decidedOn": "2026-11-18", "decidedBy": "OFR-2", "reason": "agreed",
         "supersededBy": "CCEP-2026-12-16/1", "package": "PKG-3", "child": "CH-7K3QM2P",
         "lines": [{
            "line": "PKG-3/1", "service": "SVC-1", "provider": "PRV-1", "fund": "FUND-1",
            "head": "mentoring", "quantity": "12", "movements": [{
                "event": 9, "ordinal": 1, "act": "commit", "from": "FUND-1:mentoring:held",
                "to": "FUND-1:mentoring:committed", "pence": 54000, "line": "PKG-3/1",
                "decision": "CCEP-2026-11-18/3", "officer": "OFR-2", "reason": "agreed",
                "on": "2026-11-18", "recorded": "2026-11-18T12:00:00Z"}],
            "heldPence": 0, "committedPence": 36000, "deliveredPence": 0, "invoicedPence": 0,
            "paidPence": 0, "heldToDatePence": 54000, "committedToDatePence": 54000,
            "deliveredToDatePence": 0, "invoicedToDatePence": 0, "paidToDatePence": 0}],
         "committedToDatePence": 54000, "releasedPence": 0, "paidToDatePence": 0,
         "outcomes": [{
            "outcome": "OUT-1", "child": "CH-7K3QM2P", "package": "PKG-3",
            "measure": "attendance", "value": "41/50", "attended": 41, "possible": 50,
            "on": "2026-12-01", "evidence": "document", "beneficiary": "child",
            "reportedBy": "OFR-3"}],
         "events": [7, 9, 12]}
        """
}
