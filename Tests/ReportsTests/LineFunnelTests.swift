import Foundation
import Money
import Panel
import Reports
import Testing

@Suite struct `A line's funnel` {
    /// Each stage has a figure of its own, so that none can stand in another's place.
    @Test
    func `keeps what stands apart from what ever came`() throws {
        let stages: [Stage] = [.held, .committed, .delivered, .invoiced, .paid]
        var (standing, toDate): (StageSums, StageSums) = ([:], [:])
        for (place, stage) in stages.enumerated() {
            standing[stage] = Pence(Int64(place) + 1)
            toDate[stage] = Pence(Int64(place) + 11)
        }
        let funnel = LineFunnel(standing: standing, toDate: toDate)
        let fields = try JSONDecoder().decode(
            [String: Int].self,
            from: JSONEncoder().encode(funnel)
        )
        #expect(
            fields == [
                "heldPence": 1, "committedPence": 2, "deliveredPence": 3, "invoicedPence": 4,
                "paidPence": 5, "heldToDatePence": 11, "committedToDatePence": 12,
                "deliveredToDatePence": 13, "invoicedToDatePence": 14, "paidToDatePence": 15,
            ]
        )
    }

    @Test
    func `of a decision that only takes back is below zero`() {
        let released = [Passage(from: .committed, to: .available, amount: Pence(90))]
        let funnel = LineFunnel(standing: [:], toDate: released.reached())
        #expect(funnel.committedPence == .zero)
        #expect(funnel.committedToDatePence == Pence(-90))
        #expect(funnel.heldToDatePence == Pence(-90) && funnel.deliveredToDatePence == .zero)
    }
}
