import Money
import Panel
import Testing

@Suite
struct `The stages of money` {
    @Test
    func `from held on, every movement names its decision and line`() {
        for edge in Edge.allCases {
            let touchesPromise = edge.from.isPromised || edge.to.isPromised
            #expect(
                touchesPromise
                    == (Stage.funnel.dropFirst().contains(edge.from)
                        || Stage.funnel.dropFirst().contains(edge.to))
            )
        }
    }

    @Test
    func `every edge but the funder's own has its way back`() {
        let ways = Set(Edge.allCases.map { [$0.from, $0.to] })
        for edge in Edge.allCases where ![.return, .carry].contains(edge) {
            let back =
                ways.contains([edge.to, edge.from]) || edge.to == .committed
                || edge.from == .paid || edge == .release
            #expect(back, "\(edge)")
        }
    }

    @Test
    func `a promise grows when money is held and shrinks when it comes back`() {
        let promise = Movement.Promise(
            line: ID("l"),
            child: ID("c"),
            provider: ID("p"),
            decision: ID("d"),
            isMinuted: true
        )
        let day = Day(sinceEpoch: 20_000)
        let grows = Movement(
            .hold,
            Pence(5),
            fund: ID("f"),
            head: "travel",
            promise: promise,
            reason: "agreed",
            on: day
        )
        let stays = Movement(
            .commit,
            Pence(5),
            fund: ID("f"),
            head: "travel",
            promise: promise,
            reason: "agreed",
            on: day
        )
        let shrinks = Movement(
            .release,
            Pence(5),
            fund: ID("f"),
            head: "travel",
            promise: promise,
            reason: "ended-early",
            on: day
        )
        #expect(grows.promised == Pence(5))
        #expect(stays.promised == .zero)
        #expect(shrinks.promised == Pence(-5))
    }
}
