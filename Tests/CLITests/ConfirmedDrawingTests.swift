import ArgumentParser
import Casework
import Testing

@testable import CLI

/// What people see of a bank's file that came in.
struct ConfirmedDrawingTests {
    @Test
    func `a bank's file that confirms nothing shows what differs`() throws {
        let answer = try AnswerText.read(
            ConfirmRun.Answer.self,
            from: """
                {"run": "RUN-1", "state": "exported", "paid": 0, "bounced": 0, "paid_pence": 0,
                "is_again": false, "differences": [{"payment": "PAY-1", "what": "amount-differs",
                "message": "It is another amount.", "expected_pence": 100, "found_pence": 99}]}
                """
        )
        let command = try RunConfirm.parse(["RUN-1", "bank.csv"])
        let text = DrawingTests.plain.text(of: command.drawing(of: answer))
        #expect(text.contains("Payments paid:") && text.contains("Amount paid:"))
        #expect(text.contains("Differences") && text.contains("PAY-1"))
    }
}
