import Money
package import Panel
import Store

/// The ledger's movements, newest first, narrowed as wanted.
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
    /// Dated on or after this day.
    package var from: String?
    /// Dated on or before this day.
    package var to: String?
    package var paging: Paging

    package init(
        fund: String? = nil,
        head: String? = nil,
        stage: String? = nil,
        line: String? = nil,
        order: String? = nil,
        decision: String? = nil,
        from: String? = nil,
        to: String? = nil,
        paging: Paging = Paging()
    ) {
        self.fund = fund
        self.head = head
        self.stage = stage
        self.line = line
        self.order = order
        self.decision = decision
        self.from = from
        self.to = to
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownMovement> {
        var filter = Movements.Filter()
        filter.fund = try fund.map { try desk.fund($0).id }
        filter.head = try head.map(desk.head)
        filter.stage = try stage.map(Stage.init(reading:))
        filter.line = try line.map(LineReference.init(reading:))
        filter.order = try order.map { try desk.order($0).reference }
        filter.decision = try decision.map(SittingReference.readDecision)
        filter.from = try from.map(Input.day)
        filter.to = try to.map(Input.day)
        return Listed(
            try desk.fetch(Movements.list(paging.page(by: Movements.sorts), filter)),
            as: ShownMovement.init
        )
    }
}

extension Stage {
    init(reading text: String) throws(Refusal) {
        self = try Input.choice(text, of: Stage.self, what: "stage")
    }
}
