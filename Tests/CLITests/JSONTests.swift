import Money
import Testing

@testable import CLI

/// What programs read.
struct JSONTests {
    struct Answer: Encodable {
        let availableAfterPence: Pence
        let on: Day?
        let heads: [String: Int]
        let path: String
    }

    @Test
    func `keys are in snake case and sorted; the keys of a dictionary stay as they are`() throws {
        let answer = Answer(
            availableAfterPence: Pence(66_000),
            on: Day(reading: "2026-11-18"),
            heads: ["education-employment": 1, "someCamel": 2],
            path: "CCEP-2026-11-18/3"
        )
        #expect(
            try JSON.text(answer) == """
                {
                  "available_after_pence" : 66000,
                  "heads" : {
                    "education-employment" : 1,
                    "someCamel" : 2
                  },
                  "on" : "2026-11-18",
                  "path" : "CCEP-2026-11-18/3"
                }
                """
        )
    }
}
