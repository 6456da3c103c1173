package import Money

extension Quantity {
    /// How much of this ordered quantity should have been reported by now.
    ///
    /// Deliveries are spread evenly over a line's days; whole units only, so that nobody is asked for
    /// one before it is due. A booking is due with the first day, a milestone with the last.
    package func expected(over span: Span, _ terms: Terms, by day: Day) -> Quantity {
        guard day >= span.from else { return Quantity(thousandths: 0) }
        guard day < span.to, terms != .onBooking else { return self }
        guard terms == .onDelivery else { return Quantity(thousandths: 0) }
        let gone = Int64(span.from.days(until: day) + 1)
        let all = Int64(span.from.days(until: span.to) + 1)
        let whole = (thousandths / 1000 * gone) / all
        return Quantity(thousandths: whole * 1000)
    }
}

extension DeliveryLine {
    /// How much of it should have been reported by a day: nothing from before its order is expected,
    /// since nothing from then is the council's.
    package func expected(by day: Day) -> Quantity {
        let from = min(max(span.from, orderedOn), span.to)
        return ordered.expected(over: Span(from: from, to: span.to), terms, by: day)
    }
}
