import Money
import Panel

/// A line of twelve sessions at £45.00 and what is delivered on it; each test changes what it is
/// about.
enum DeliveryFacts {
    static let today = Day(sinceEpoch: 20_780)
    static let span = Span(from: today.adding(days: -60), to: today.adding(days: 60))
    static let worker = ID("worker")
    static let coordinator = ID("coordinator")

    static let charges = Charges(
        [("attended", 1000), ("absent-unacceptable", 500), ("absent-logistics", 0)].map {
            ChargeShare(rule: "standard", attendance: $0.0, perMille: $0.1, from: span.from)
        }
    )

    static let codes = DatedCodes(
        [
            ("attended", "on-delivery"), ("absent-unacceptable", "on-delivery"),
            ("late", "on-delivery"), ("booked", "on-booking"),
        ].map { DatedCodes.Row(code: $0.0, family: $0.1, from: span.from, to: nil) }
    )

    static func line(
        _ position: Int = 1,
        price: Price = Price(each: Pence(4500)),
        ordered: Int64 = 12_000,
        accepted: Int64 = 0,
        value: Int64 = 0,
        committed: Int64? = nil,
        terms: Terms = .onDelivery,
        unit: String = "session",
        orderedOn: Day = span.from,
        endedOn: Day? = nil,
        former: DeliveryLine.Former? = nil
    ) -> DeliveryLine {
        let total = price.value(of: Quantity(thousandths: ordered)) ?? .zero
        let committed = committed.map { Pence($0) } ?? total - Pence(value)
        return DeliveryLine(
            id: ID("line-\(position)"),
            order: ID("order"),
            reference: "ORD-1/\(position)",
            packageLine: "PKG-3/\(position)",
            provider: ID("provider"),
            unit: unit,
            span: span,
            terms: terms,
            noShow: "standard",
            price: price,
            ordered: Quantity(thousandths: ordered),
            orderedOn: orderedOn,
            endedOn: endedOn,
            former: former,
            promised: committed + Pence(value),
            committed: committed,
            accepted: Quantity(thousandths: accepted),
            acceptedValue: Pence(value)
        )
    }

    static func session(
        _ number: Int,
        line: Int = 1,
        quantity: Int64 = 1000,
        attendance: String = "attended",
        by officer: ID = worker,
        state: SessionState = .recorded
    ) -> AcceptableSession {
        AcceptableSession(
            id: ID("session-\(number)"),
            reference: "SES-\(number)",
            line: ID("line-\(line)"),
            on: today,
            attendance: attendance,
            quantity: Quantity(thousandths: quantity),
            recordedBy: officer,
            state: state
        )
    }
}
