import Money
import Panel
import Testing

@testable import CLI

/// What stands on standard error under `--json`, where a refusal is about several things.
struct TroubleTests {
    @Test
    func `a refusal about several lines lists them, each with who must act next`() throws {
        let facts = MatchFacts(
            lines: [:],
            duplicateOf: nil,
            postedOn: Day(sinceEpoch: 20_780),
            closedThrough: nil,
            tolerance: Tolerance(basisPoints: 0, most: .zero, pays: .delivered)
        )
        let line = try InvoiceLineText(reading: "ORD-1/2 x 4 at 45", largest: Pence(100_000))
        let matches = facts.match([AskedLine(line, position: 1)])
        let trouble = Trouble(InvoiceRefusal.linesDoNotMatch(matches))
        #expect(
            try JSON.text(trouble) == """
                {
                  "error" : {
                    "code" : "not-matched",
                    "message" : "ORD-1/2: There is no such line on an order of this provider's, \
                or was none when it came in: take the reference from the order and send it again. \
                Next: provider.",
                    "parts" : [
                      {
                        "code" : "no-order",
                        "message" : "There is no such line on an order of this provider's, or was \
                none when it came in: take the reference from the order and send it again.",
                        "next" : "provider",
                        "of" : "ORD-1/2"
                      }
                    ]
                  }
                }
                """
        )
    }

    @Test
    func `one about a single thing lists nothing`() throws {
        let text = try JSON.text(Trouble(InvoiceRefusal.notHeld))
        #expect(!text.contains("parts") && !text.contains("faults"))
    }
}
