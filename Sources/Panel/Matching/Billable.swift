package import Money

/// One line of an invoice as it is asked for.
package struct AskedLine: Hashable, Sendable {
    package let position: Int
    /// As the provider wrote it: `ORD-1/2`.
    package let orderLine: String
    package let quantity: Quantity
    package let price: Pence
    package let net: Pence
    package let vat: Pence

    package init(
        position: Int,
        orderLine: String,
        quantity: Quantity,
        price: Pence,
        net: Pence,
        vat: Pence
    ) {
        self.position = position
        self.orderLine = orderLine
        self.quantity = quantity
        self.price = price
        self.net = net
        self.vat = vat
    }

    /// What was written, which adds up by itself, but for pennies that a session was rounded by.
    package init(_ text: InvoiceLineText, position: Int) {
        self.init(
            position: position,
            orderLine: text.orderLine,
            quantity: text.quantity,
            price: text.price,
            net: text.net,
            vat: text.vat
        )
    }
}

/// An accepted session that no invoice was matched with yet.
package struct BillableSession: Hashable, Sendable {
    package let id: ID
    package let on: Day
    /// By the no-show rule: above zero.
    package let charged: Quantity
    /// What stands delivered for it.
    package let value: Pence

    package init(id: ID, on: Day, charged: Quantity, value: Pence) {
        self.id = id
        self.on = on
        self.charged = charged
        self.value = value
    }
}

/// An order's line as an invoice meets it.
package struct BillableLine: Sendable {
    package let id: ID
    package let price: Price
    /// How VAT is charged on it: a code of the list `vat`.
    package let vat: String
    /// Oldest service date first.
    package var sessions: [BillableSession]
    /// Recorded and not accepted yet, as it would be charged.
    package private(set) var waiting: Quantity
    /// What is still committed on the line.
    package var committed: Pence
    /// What its provider was asked to give back of it and has not.
    package let requests: [CreditRequest]
    /// The invoices that came before and keep some of it.
    private(set) var keptFor: [String] = []

    package init(
        id: ID,
        price: Price,
        vat: String,
        sessions: [BillableSession],
        waiting: Quantity,
        committed: Pence,
        requests: [CreditRequest] = []
    ) {
        self.id = id
        self.price = price
        self.vat = vat
        self.sessions = sessions
        self.waiting = waiting
        self.committed = committed
        self.requests = requests
    }

    var accepted: Quantity {
        Quantity(thousandths: sessions.map(\.charged.thousandths).reduce(0, +))
    }

    /// Takes the sessions that make this quantity, the oldest that do; where none make it exactly,
    /// the oldest that make at least as much, or all there are.
    ///
    /// A session is billed as a whole: what is asked for less of it is not asked for again.
    mutating func take(_ quantity: Quantity) -> [BillableSession] {
        let chosen = exactly(quantity) ?? atLeast(quantity)
        let taken = chosen.map { sessions[$0] }
        let gone = Set(chosen)
        sessions = sessions.indices.filter { !gone.contains($0) }.map { sessions[$0] }
        return taken
    }

    /// What is left when as much is kept: of what is accepted first, then of what waits.
    func without(_ quantity: Quantity) -> BillableLine {
        var rest = self
        let taken = rest.take(quantity).map(\.charged.thousandths).reduce(0, +)
        let missing = max(quantity.thousandths - taken, 0)
        rest.waiting = Quantity(thousandths: max(waiting.thousandths - missing, 0))
        return rest
    }

    func kept(for invoice: String) -> BillableLine {
        var line = self
        if line.keptFor.last != invoice { line.keptFor.append(invoice) }
        return line
    }

    /// How many different sums are looked at: quarters of an hour make a few hundred.
    ///
    /// Where there are more, nobody could add them up either.
    private static let mostSums = 5000

    /// Every sum that some of the sessions make, each reached by the oldest that make it.
    private func exactly(_ quantity: Quantity) -> [Int]? {
        let wanted = quantity.thousandths
        guard accepted.thousandths >= wanted else { return nil }
        // The oldest of all are what is asked for most often.
        let oldest = atLeast(quantity)
        let sum = oldest.map { sessions[$0].charged.thousandths }.reduce(0, +)
        guard sum != wanted else { return oldest }
        var reached: [Int64: (from: Int64, session: Int)] = [:]
        for (position, session) in sessions.enumerated() {
            let sums = [0] + reached.keys
            for sum in sums where sum + session.charged.thousandths <= wanted {
                let next = sum + session.charged.thousandths
                if reached[next] == nil { reached[next] = (sum, position) }
            }
            if reached[wanted] != nil { return path(to: wanted, in: reached) }
            if reached.count > Self.mostSums { return nil }
        }
        return nil
    }

    private func path(
        to wanted: Int64,
        in reached: [Int64: (from: Int64, session: Int)]
    ) -> [Int] {
        var chosen: [Int] = []
        var sum = wanted
        while sum != 0, let step = reached[sum] {
            chosen.append(step.session)
            sum = step.from
        }
        return chosen.reversed()
    }

    private func atLeast(_ quantity: Quantity) -> [Int] {
        var sum: Int64 = 0
        return Array(
            sessions.indices.prefix { position in
                defer { sum += sessions[position].charged.thousandths }
                return sum < quantity.thousandths
            }
        )
    }
}
