import Money
package import Panel
import Store

/// The ledger's movements, newest first, narrowed as wanted: of a head and a stage together, those
/// into or out of that stage under that head.
package struct ListMovements: LookUp {
    package typealias Answer = Listed<ShownMovement>

    package static let act = Act.seeMoney
    package static let sorts = Movements.sorts.words

    package var fund: String?
    /// Either side of the movement.
    package var head: String?
    /// Either side of the movement.
    package var stage: String?
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
    /// What a movement brought to the stage that is looked at, below zero what it took from it; nil
    /// where no stage is.
    fileprivate func signed(_ posted: Movements.Posted) -> Pence? {
        guard let stage else { return nil }
        let isIn = posted.to == stage && (head ?? posted.toHead) == posted.toHead
        let isOut = posted.from == stage && (head ?? posted.fromHead) == posted.fromHead
        return (isIn ? posted.amount : .zero) - (isOut ? posted.amount : .zero)
    }
}

extension Stage {
    init(reading text: String) throws(Refusal) {
        self = try Input.choice(text, of: Stage.self, what: "stage")
    }
}
