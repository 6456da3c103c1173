package import Database
package import Money
package import Panel

/// What a council publishes of the money: no child, no decision and no line.
package enum Publications {
    /// An organisation as registers know it.
    package struct Organisation: Hashable, Sendable {
        package let reference: String
        package let name: String
        package let charity: String?
        package let company: String?
    }

    /// Something that was spent on a provider, or came back from it.
    package struct Item: Hashable, Sendable {
        /// A payment or a correction.
        package let reference: String
        package let on: Day
        package let payee: Organisation
        /// With the VAT that nobody gets back; below zero came back.
        package let net: Pence
        package let lostVAT: Pence
    }

    /// Everything above an amount, by day.
    ///
    /// - Parameter period: of the days on which it was paid.
    package static func items(in period: Span, over most: Pence) -> Query<[Item]> {
        .all(
            """
            SELECT x.ref, x.on_day, p.ref AS provider_ref, p.name, p.charity_number,
                p.company_number, x.net_pence, x.lost_pence
            FROM (
                SELECT y.ref, y.paid_on AS on_day, y.provider_id, y.ordinal,
                    CAST(sum(n.pence) AS bigint) AS net_pence,
                    CAST(sum(\(lost("n.pence"))) AS bigint) AS lost_pence
                FROM payments y
                JOIN payment_lines n ON n.payment_id = y.id
                JOIN lines l ON l.id = n.line_id
                WHERE y.state = \(PaymentState.paid)
                    AND y.paid_on BETWEEN \(period.from) AND \(period.to)
                GROUP BY y.ref, y.paid_on, y.provider_id, y.ordinal
                UNION ALL
                SELECT c.ref, c.corrected_on, c.provider_id, c.ordinal,
                    -c.pence, -\(lost("c.pence"))
                FROM corrections c
                JOIN lines l ON l.id = c.line_id
                WHERE c.kind IN (\(CorrectionKind.refund), \(CorrectionKind.clawback))
                    AND c.corrected_on BETWEEN \(period.from) AND \(period.to)
            ) AS x
            JOIN providers p ON p.id = x.provider_id
            WHERE abs(x.net_pence) > \(most)
            ORDER BY x.on_day, x.ref
            """
        ) { row in
            try Item(
                reference: row["ref"],
                on: row["on_day"],
                payee: organisation(row),
                net: row["net_pence"],
                lostVAT: row["lost_pence"]
            )
        }
    }

    /// The VAT in what a line costs where nobody gets it back, half-up as the line's total was made.
    private static func lost(_ pence: SQL) -> SQL {
        """
        (CASE WHEN l.vat_lost = 1 THEN \(pence)
            - (\(pence) * 20000 + 10000 + l.vat_basis_points) / (2 * (10000 + l.vat_basis_points))
            ELSE 0 END)
        """
    }

    /// What one provider was granted within a period.
    package struct Granted: Hashable, Sendable {
        package let payee: Organisation
        package let children: Int
        package let awarded: Pence
        package let paid: Pence
        package let awardedOn: Day
        package let starts: Day
        package let ends: Day
    }

    /// Lines that are grants, by the day of the sitting that first funded them, as they stand now.
    package static func granted(in period: Span) -> Query<[Granted]> {
        .all(
            """
            SELECT p.ref AS provider_ref, p.name, p.charity_number, p.company_number,
                count(DISTINCT g.child_id) AS children, max(g.awarded_on) AS awarded_on,
                min(g.from_on) AS starts, max(g.to_on) AS ends,
                CAST(sum(g.awarded) AS bigint) AS awarded, CAST(sum(g.paid) AS bigint) AS paid
            FROM (
                SELECT l.provider_id, l.child_id, l.from_on, \(Lines.lastDay) AS to_on,
                    (SELECT min(s.sits_on) FROM decisions d
                        JOIN minutes m ON m.decision_id = d.id
                        JOIN sittings s ON s.id = d.sitting_id
                        WHERE d.package_id = l.package_id AND d.kind = \(DecisionKind.fund))
                        AS awarded_on,
                    (SELECT sum(b.pence) FROM line_balances b WHERE b.line_id = l.id
                        AND b.stage IN (\(list: awarded))) AS awarded,
                    (SELECT sum(b.pence) FROM line_balances b WHERE b.line_id = l.id
                        AND b.stage = \(Stage.paid)) AS paid
                FROM lines l WHERE l.funding = \(Funding.grant)
            ) AS g
            JOIN providers p ON p.id = g.provider_id
            WHERE g.awarded > 0 AND g.awarded_on BETWEEN \(period.from) AND \(period.to)
            GROUP BY p.ref, p.name, p.charity_number, p.company_number
            ORDER BY p.ref
            """
        ) { row in
            try Granted(
                payee: organisation(row),
                children: row["children"],
                awarded: row["awarded"],
                paid: row["paid"] ?? .zero,
                awardedOn: row["awarded_on"],
                starts: row["starts"],
                ends: row["ends"]
            )
        }
    }

    private static let awarded: [Stage] = [.committed, .delivered, .invoiced, .paid]

    private static func organisation(_ row: Row) throws -> Organisation {
        try Organisation(
            reference: row["provider_ref"],
            name: row["name"],
            charity: row["charity_number"],
            company: row["company_number"]
        )
    }
}
