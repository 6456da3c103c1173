import Database
import Money
import Panel

// How a row becomes a line that is delivered on.
extension DeliveryLines {
    private static func former(_ row: Row) throws -> DeliveryLine.Former? {
        guard let until: Day = try row["former_until"],
            let ordered: Quantity = try row["former_ordered"]
        else { return nil }
        return try DeliveryLine.Former(
            until: until,
            ordered: ordered,
            accepted: row["former_accepted"]
        )
    }

    @Sendable
    static func placed(_ row: Row) throws -> Placed {
        let (order, package): (String, String) = (try row["order_ref"], try row["package"])
        let position: Int = try row["position"]
        let isOver = try row["state"] as PackageState == .ended
        let last: Day? = try row["live_kind"] == DecisionKind.end ? row["ended_on"] : nil
        let line = try DeliveryLine(
            id: row["id"],
            order: row["order_id"],
            reference: OrderLineReference.text(order, position),
            packageLine: LineReference.text(package, position),
            provider: row["provider_id"],
            unit: row["unit"],
            span: Span(from: row["from_on"], to: row["to_on"]),
            terms: row["terms"],
            noShow: row["no_show"],
            price: Price(
                each: row["price_pence"],
                vatBasisPoints: row["vat_basis_points"],
                isVATLost: row["vat_lost"]
            ),
            ordered: row["ordered"],
            orderedOn: row["ordered_on"],
            endedOn: isOver ? row["ended_on"] : nil,
            endsOn: isOver ? nil : last,
            former: former(row),
            promised: row["promised"],
            committed: row["committed"],
            accepted: row["accepted"],
            acceptedValue: row["accepted_value"]
        )
        return try Placed(
            line: line,
            order: order,
            package: package,
            provider: row["provider"],
            service: row["service"],
            vat: row["vat"],
            fund: row["fund_id"],
            head: row["head"],
            child: row["child_id"],
            childReference: row["child"],
            decision: row["decision_id"]
        )
    }
}
