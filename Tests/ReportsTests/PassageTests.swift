import Money
import Panel
import Reports
import Testing

@Suite struct `Passages` {
    private func passage(_ from: Stage, _ to: Stage, _ pence: Int64) -> Passage {
        Passage(from: from, to: to, amount: Pence(pence))
    }

    /// What one passage brings to the stages of the funnel, in their order.
    @Test(
        arguments: [
            (Stage.available, Stage.held, [0, 1, 0, 0, 0, 0]),
            (.held, .available, [0, -1, 0, 0, 0, 0]), (.held, .committed, [0, 0, 1, 0, 0, 0]),
            (.committed, .available, [0, -1, -1, 0, 0, 0]),
            (.committed, .delivered, [0, 0, 0, 1, 0, 0]),
            (.delivered, .committed, [0, 0, 0, -1, 0, 0]),
            (.delivered, .invoiced, [0, 0, 0, 0, 1, 0]), (.invoiced, .paid, [0, 0, 0, 0, 0, 1]),
            (.paid, .invoiced, [0, 0, 0, 0, 0, -1]), (.paid, .available, [0, -1, -1, -1, -1, -1]),
            (.paid, .unallocated, [-1, -1, -1, -1, -1, -1]),
            (.unallocated, .available, [1, 0, 0, 0, 0, 0]),
            (.available, .unallocated, [-1, 0, 0, 0, 0, 0]),
            (.available, .available, [0, 0, 0, 0, 0, 0]),
            (.outside, .unallocated, [0, 0, 0, 0, 0, 0]),
            (.unallocated, .returned, [0, 0, 0, 0, 0, 0]),
        ] as [(Stage, Stage, [Int64])]
    )
    func `forth add to a stage, and back take off what they once added`(
        from: Stage,
        to: Stage,
        brought: [Int64]
    ) {
        let reached = [passage(from, to, 100)].reached()
        #expect(Stage.funnel.map { reached[$0].count } == brought.map { $0 * 100 })
    }

    @Test
    func `of every legal edge bring what they leave standing in and beyond each stage`() {
        for edge in Edge.allCases {
            let passages = [passage(edge.from, edge.to, 7)]
            #expect(passages.reached() == Funnel.toDate(passages.standing()), "\(edge)")
        }
    }

    /// Funded in full, raised, partly delivered, the rest released, the price refunded.
    private var story: [Passage] {
        [
            passage(.available, .held, 500), passage(.held, .committed, 500),
            passage(.available, .held, 50), passage(.held, .committed, 50),
            passage(.committed, .delivered, 200), passage(.delivered, .invoiced, 200),
            passage(.invoiced, .paid, 200), passage(.committed, .available, 350),
            passage(.paid, .available, 20),
        ]
    }

    @Test
    func `of a line's whole story equal what stands, to date`() {
        let standing = story.standing()
        #expect(standing[.available] == Pence(-180) && standing[.paid] == Pence(180))
        #expect(standing[.committed] == .zero && standing[.held] == .zero)
        let reached = story.reached()
        for stage in Stage.funnel.dropFirst() {
            #expect(reached[stage] == Funnel.toDate(standing)[stage], "\(stage)")
        }
        let funnel = LineFunnel(standing: standing, toDate: reached)
        #expect(funnel.paidPence == Pence(180) && funnel.paidToDatePence == Pence(180))
        #expect(funnel.committedPence == .zero && funnel.committedToDatePence == Pence(180))
    }

    @Test
    func `in parts add up to the whole, wherever they are cut`() {
        let whole = story.reached()
        for cut in story.indices {
            var parts = story[..<cut].reached()
            parts += story[cut...].reached()
            #expect(parts == whole)
            #expect(story[..<cut].released() + story[cut...].released() == Pence(350))
        }
        #expect([Passage]().reached() == [:] && [Passage]().standing() == [:])
    }

    @Test
    func `back from committed are released; a hold given back and a refund are not`() {
        let back = [
            passage(.committed, .available, 30), passage(.held, .available, 5),
            passage(.paid, .available, 7), passage(.delivered, .committed, 11),
            passage(.committed, .available, 2),
        ]
        #expect(back.released() == Pence(32))
    }
}
