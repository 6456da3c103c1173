import Money
package import Panel
import Store

/// The ledger's movements, newest first, narrowed as wanted: of a head and a stage together, those
/// into or out of that stage under that head.
package struct ListMovements: LookUp {
    package typealias Answer = Listed<ShownMovement>

    package static let act = Act.seeMoney
    package static let sorts = Movements.sorts.words
    package static let choices = [
        "stage": Input.words(of: Stage.self), "reached": Stage.funnel.map(\.rawValue),
    ]

    package var fund: String?
    /// Either side of the movement.
    package var head: String?
    /// Either side of the movement.
    package var stage: String?
    /// A stage of the funnel: what brought money to it or a later one, or took it back before.
    package var reached: String?
    package var provider: String?
    package var child: String?
    package var line: String?
    package var order: String?
    package var decision: String?
    /// The number of the event that moved it.
    package var event: String?
    /// Dated on or after this day.
    package var from: String?
    /// Dated on or before this day.
    package var to: String?
    /// What had been recorded by then: a day, a moment or an event's number.
    package var knownAt: String?
    package var paging: Paging

    package init(
        fund: String? = nil,
        head: String? = nil,
        stage: String? = nil,
        reached: String? = nil,
        provider: String? = nil,
        child: String? = nil,
        line: String? = nil,
        order: String? = nil,
        decision: String? = nil,
        event: String? = nil,
        from: String? = nil,
        to: String? = nil,
        knownAt: String? = nil,
        paging: Paging = Paging()
    ) {
        self.fund = fund
        self.head = head
        self.stage = stage
        self.reached = reached
        self.provider = provider
        self.child = child
        self.line = line
        self.order = order
        self.decision = decision
        self.event = event
        self.from = from
        self.to = to
        self.knownAt = knownAt
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownMovement> {
        let filter = try filter(at: desk)
        return Listed(
            try desk.fetch(Movements.list(paging.page(by: Movements.sorts), filter))
        ) { posted in
            ShownMovement(posted, signed: filter.signed(posted))
        }
    }

    func filter(at desk: ReadingDesk) throws -> Movements.Filter {
        var filter = Movements.Filter()
        filter.fund = try fund.map { try desk.fund($0).id }
        filter.head = try head.map(desk.head)
        filter.stage = try stage.map(Stage.init(reading:))
        filter.reached = try reached.map {
            try Input.choice($0, among: Stage.funnel, what: "stage")
        }
        filter.provider = try provider.map { try desk.provider($0).id }
        filter.child = try child.map { try desk.child($0).id }
        filter.line = try line.map(LineReference.init(reading:))
        filter.order = try order.map { try desk.order($0).reference }
        filter.decision = try decision.map(SittingReference.readDecision)
        filter.event = try event.map(desk.eventNumber)
        filter.from = try from.map(Input.day)
        filter.to = try to.map(Input.day)
        filter.upTo = try knownAt.map(desk.event(knownAt:))
        return filter
    }
}

extension Movements.Filter {
    /// What a movement brought to the stages that are looked at, below zero what it took from them;
    /// nil where none is.
    fileprivate func signed(_ posted: Movements.Posted) -> Pence? {
        guard stage != nil || reached != nil else { return nil }
        let isIn = isLookedAt(posted.to) && (head ?? posted.toHead) == posted.toHead
        let isOut = isLookedAt(posted.from) && (head ?? posted.fromHead) == posted.fromHead
        return (isIn ? posted.amount : .zero) - (isOut ? posted.amount : .zero)
    }

    private func isLookedAt(_ other: Stage) -> Bool {
        (stage ?? other) == other
            && (reached.map { Stage.funnel(from: $0).contains(other) } ?? true)
    }
}

extension Stage {
    init(reading text: String) throws(Refusal) {
        self = try Input.choice(text, of: Stage.self, what: "stage")
    }
}
