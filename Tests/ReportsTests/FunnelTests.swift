import Foundation
import Money
import Panel
import Reports
import Testing

@Suite struct `A funnel` {
    @Test
    func `counts into a stage what stands in it and in every later one`() {
        let standing: StageSums = [
            .available: Pence(1), .held: Pence(10), .committed: Pence(100), .delivered: Pence(1000),
            .invoiced: Pence(10_000), .paid: Pence(100_000),
        ]
        let funnel = Funnel(standing: standing)
        #expect(funnel.availablePence == Pence(1))
        #expect(funnel.availableToDatePence == Pence(111_111))
        let promised = funnel.promised
        #expect(promised.heldPence == Pence(10) && promised.heldToDatePence == Pence(111_110))
        #expect(promised.committedPence == Pence(100))
        #expect(promised.committedToDatePence == Pence(111_100))
        #expect(promised.deliveredPence == Pence(1000))
        #expect(promised.deliveredToDatePence == Pence(111_000))
        #expect(promised.invoicedPence == Pence(10_000))
        #expect(promised.invoicedToDatePence == Pence(110_000))
        #expect(promised.paidPence == Pence(100_000))
        #expect(promised.paidToDatePence == Pence(100_000))
    }

    @Test
    func `has nothing where nothing stands, and looks at no stage outside it`() {
        let outside: StageSums = [
            .outside: Pence(-9), .unallocated: Pence(9), .returned: Pence(9), .carried: Pence(9),
        ]
        #expect(Funnel(standing: outside) == Funnel(standing: [:]))
        #expect(Funnel.toDate(outside) == [:])
    }

    @Test
    func `of a whole fund is the sum of its heads'`() {
        let mentoring: StageSums = [.available: Pence(5), .held: Pence(7), .paid: Pence(11)]
        let travel: StageSums = [.available: Pence(13), .committed: Pence(17)]
        var both = mentoring
        both += travel
        let whole = Funnel.toDate(both)
        for stage in Stage.funnel {
            let parts = [mentoring, travel].map { Funnel.toDate($0)[stage] }
            #expect(whole[stage] == parts.sum(), "\(stage)")
        }
    }

    @Test
    func `stands in JSON with all its stages side by side, and comes back as it went`() throws {
        let funnel = Funnel(standing: [.available: Pence(5), .held: Pence(7), .paid: Pence(11)])
        let data = try JSONEncoder().encode(funnel)
        let fields = try JSONDecoder().decode([String: Int].self, from: data)
        #expect(fields.count == 12)
        #expect(fields["availableToDatePence"] == 23 && fields["heldToDatePence"] == 18)
        #expect(fields["heldPence"] == 7 && fields["paidToDatePence"] == 11)
        #expect(try JSONDecoder().decode(Funnel.self, from: data) == funnel)
    }
}
