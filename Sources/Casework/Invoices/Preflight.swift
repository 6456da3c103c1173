package import Money
package import Panel
import Store

/// What stands between a provider and its money.
package struct Preflight: Codable, Sendable {
    package let provider: String
    /// There is something to invoice, and all of it will match.
    package let matches: Bool
    package let lines: [CheckedLine]
    /// What would be paid for all of it, with VAT.
    package let payablePence: Pence
    /// The last day to pay it in time, if it came in today.
    package let dueOn: Day
    package let accepted: [Accepted]
    package let underWay: [UnderWay]
    package let waiting: [Waiting]
    /// Where more is reported than was ordered: it cannot be accepted.
    package let beyond: [Beyond]
    package let unreported: [Unreported]
    /// What the provider was asked to give back and has not.
    package let requested: [AskedBack]
    /// How many there are beyond the hundred of each that are listed.
    package let more: More

    /// How many of each are listed.
    static let mostListed = 100

    package struct More: Codable, Sendable {
        package let lines: Int
        package let accepted: Int
        package let underWay: Int
        package let waiting: Int
        package let unreported: Int
        package let requested: Int
    }

    /// Accepted, and on no invoice yet.
    package struct Accepted: Codable, Sendable {
        package let line: String
        package let packageLine: String
        package let sessions: Int
        /// As they are charged.
        package let quantity: String
        package let deliveredPence: Pence
    }

    /// Invoiced, and not matched yet.
    package struct UnderWay: Codable, Sendable {
        package let invoice: String
        package let number: String
        package let totalPence: Pence
        package let held: String?
        package let next: String
        package let dueOn: Day
    }

    /// Recorded, and not accepted yet.
    package struct Waiting: Codable, Sendable {
        package let session: String
        package let line: String
        package let on: Day
        package let attendance: String
        package let quantity: String
        package let recordedBy: String
        /// Who must accept it.
        package let next: Role
    }

    /// A line on which what waits to be accepted is more than is left of it.
    package struct Beyond: Codable, Sendable {
        package let line: String
        /// What the panel would have to decide: `PKG-3/1 x 14`.
        package let variation: String
        package let next: Role
    }

    /// What the order's days and quantity would expect by now, and nobody recorded.
    package struct Unreported: Codable, Sendable {
        package let line: String
        package let ordered: String
        package let expected: String
        package let recorded: String
        package let missing: String
        /// Who must record it.
        package let next: Role
    }
}

extension Preflight.Accepted {
    init?(_ placed: DeliveryLines.Placed, _ billing: Billing) {
        let sessions = billing.facts.lines[placed.line.reference]?.sessions ?? []
        guard !sessions.isEmpty else { return nil }
        line = placed.line.reference
        packageLine = placed.line.packageLine
        self.sessions = sessions.count
        let charged = sessions.map(\.charged.thousandths).reduce(0, +)
        quantity = Quantity(thousandths: charged).description
        deliveredPence = sessions.map(\.value).sum()
    }
}

extension Preflight.Waiting {
    init(_ session: Sessions.Session) {
        self.session = session.reference
        line = session.orderLine
        on = session.on
        attendance = session.attendance
        quantity = session.quantity.description
        recordedBy = session.recorder
        next = .coordinator
    }
}

extension Preflight.Beyond {
    init?(_ line: DeliveryLine, projected: DeliveryLine?) {
        guard let variation = projected?.excess(since: line)?.variation else { return nil }
        self.line = line.reference
        self.variation = variation
        next = .coordinator
    }
}

extension Preflight.Unreported {
    init?(_ line: DeliveryLine, recorded: Quantity, by today: Day) {
        guard line.endedOn == nil else { return nil }
        let expected = line.expected(by: today)
        let missing = expected.thousandths - recorded.thousandths
        guard missing > 0 else { return nil }
        self.line = line.reference
        ordered = line.ordered.description
        self.expected = expected.description
        self.recorded = recorded.description
        self.missing = Quantity(thousandths: missing).description
        next = .provider
    }
}
