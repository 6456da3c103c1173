package import Database
package import Panel

/// What services cost, from day to day: rows are added, never changed.
package enum Rates {
    /// The rate cards of these services, of which there must be at least one; a service without a
    /// rate has no card.
    package static func cards(of services: [ID]) -> Query<[ID: RateCard]> {
        .init(
            """
            SELECT service_id, from_on, price_pence, funding, vat, vat_lost FROM rates
            WHERE service_id IN (\(list: services)) ORDER BY service_id, from_on, event_number
            """
        ) { rows in
            let rates = try rows.map { row in
                try Rate(
                    service: row["service_id"],
                    from: row["from_on"],
                    price: row["price_pence"],
                    treatment: Treatment(row)
                )
            }
            return Dictionary(grouping: rates, by: \.service).mapValues(RateCard.init)
        }
    }

    package static func insert(_ rates: [Rate], event: Int64) -> SQL {
        let rows = rates.map { rate in
            [rate.service.value, rate.from.value, rate.price.value] + rate.treatment.values
                + [event.value]
        }
        return """
            INSERT INTO rates (service_id, from_on, price_pence, funding, vat, vat_lost,
                event_number)
            VALUES \(rows: rows)
            """
    }
}
