import Money
import Panel
import Testing

@Suite
struct `A quorum` {
    private let quorum = Quorum(groups: [
        "children-services": ["children-services"], "police": ["police"],
        "health-or-education": ["health", "education"],
    ])
    private let mo = Attendance(person: "mo khan", agency: "children-services")
    private let lee = Attendance(person: "lee ward", agency: "police")
    private let jo = Attendance(person: "jo price", agency: "education")
    private let ravi = Attendance(person: "ravi nair", agency: "health")

    @Test
    func `needs one agency of each group`() {
        #expect(quorum.missing([]) == ["children-services", "education or health", "police"])
        #expect(quorum.missing(["children-services", "police"]) == ["education or health"])
        #expect(quorum.missing(["children-services", "police", "health"]).isEmpty)
    }

    @Test
    func `does not count an agency whose only person has an interest in the package's providers`() {
        let provider = ID("p")
        let interest = Interest(person: "jo price", provider: provider)
        let present = [mo, lee, jo]
        #expect(
            quorum.missing(present.agencies(free: [interest], of: [provider]))
                == ["education or health"]
        )
        #expect(quorum.missing(present.agencies(free: [interest], of: [ID("other")])).isEmpty)
        #expect(
            quorum.missing((present + [ravi]).agencies(free: [interest], of: [provider])).isEmpty
        )
    }
}

@Suite
struct `A rate card` {
    private let service = ID("s")
    private let first = Day(sinceEpoch: 20_000)

    private func rate(_ day: Int, _ price: Int64?) -> Rate {
        Rate(service: service, from: first.adding(days: day), price: price.map { Pence($0) })
    }

    private func span(_ from: Int, _ to: Int) -> Span {
        Span(from: first.adding(days: from), to: first.adding(days: to))
    }

    @Test
    func `gives the price in force on a day`() {
        let card = RateCard([rate(0, 4500), rate(30, 4700)])
        #expect(card.price(on: first.adding(days: -1)) == nil)
        #expect(card.price(on: first) == Pence(4500))
        #expect(card.price(on: first.adding(days: 30)) == Pence(4700))
        #expect(card.covers(span(0, 400)))
        #expect(!card.covers(span(-1, 400)))
    }

    @Test
    func `does not cover days after the service was withdrawn`() {
        let card = RateCard([rate(0, 4500), rate(30, nil)])
        #expect(card.covers(span(0, 29)))
        #expect(!card.covers(span(0, 30)))
        #expect(!card.covers(span(30, 31)))
    }
}
