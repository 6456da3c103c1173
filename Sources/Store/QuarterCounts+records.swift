package import Database
package import Money
package import Panel

// What a count is made of.
extension QuarterCounts {
    /// One record that was counted.
    package struct Record: Hashable, Sendable {
        /// A decision, a session, an outcome or a follow-up; nil where it is the package itself.
        package let record: String?
        package let package: String
        package let child: String
        package let on: Day
    }

    package static let sorts: Sorts = [
        "record": "record", "package": "package", "child": "child", "on": "happened_on",
    ]

    /// The records of an output, or of an outcome by the name that it counts as: earliest first
    /// unless the page says otherwise.
    package static func records(
        of what: String,
        in span: Span,
        fund: ID?,
        upTo event: Int64,
        _ page: Page
    ) -> Query<Listing<Record>> {
        let selection: SQL =
            if let output = Output(rawValue: what) {
                self.output(output, span, fund, event)
            } else if let achieved = Achieved(named: what) {
                self.achieved(achieved, span, fund, event)
            } else {
                """
                SELECT CAST(t.ref AS text) AS record, t.package_id, t.happened_on
                \(reported(span, fund, event)) AND coalesce(g.family, t.measure) = \(what)
                """
            }
        return .page(
            page,
            """
            SELECT row_number() OVER (ORDER BY x.happened_on, p.event_number, x.record) AS position,
                x.record, p.ref AS package, c.ref AS child, x.happened_on
            FROM (\(selection)) AS x
            JOIN packages p ON p.id = x.package_id
            JOIN children c ON c.id = p.child_id
            """,
            isRising: true
        ) { row in
            try Record(
                record: row["record"],
                package: row["package"],
                child: row["child"],
                on: row["happened_on"]
            )
        }
    }

    private static func output(
        _ output: Output,
        _ span: Span,
        _ fund: ID?,
        _ event: Int64
    ) -> SQL {
        func decisions(_ kind: DecisionKind) -> SQL {
            """
            SELECT CAST(d.ref AS text) AS record, d.package_id, s.sits_on AS happened_on
            \(minuted(span, fund, event)) AND d.kind = \(kind)
            """
        }
        func sessions(_ condition: SQL) -> SQL {
            """
            SELECT CAST(s.ref AS text) AS record, l.package_id, s.happened_on
            \(held(span, fund, event)) AND \(condition)
            """
        }
        return switch output {
        case .referred:
            """
            SELECT CAST(NULL AS text) AS record, p.id AS package_id, p.proposed_on AS happened_on
            \(proposed(span, fund, event))
            """
        case .funded: decisions(.fund)
        case .deferred: decisions(.defer)
        case .refused: decisions(.refuse)
        case .ended: decisions(.end)
        case .started:
            """
            SELECT CAST(NULL AS text) AS record, package_id, began_on AS happened_on
            FROM (\(firsts(span, fund, event))) AS firsts
            """
        case .completed: reports(ends(span, fund, event))
        case .sessionsDelivered: sessions("NOT \(missed)")
        case .sessionsNotAttended: sessions(missed)
        }
    }

    private static func achieved(
        _ achieved: Achieved,
        _ span: Span,
        _ fund: ID?,
        _ event: Int64
    ) -> SQL {
        switch achieved {
        case .sustained(let weeks):
            """
            SELECT CAST(f.ref AS text) AS record, t.package_id, f.until_on AS happened_on
            \(lasted([weeks], span, fund, event))
            """
        case .outcomeMet: reports(meeting(span, fund, event))
        }
    }

    private static func reports(_ ends: SQL) -> SQL {
        """
        SELECT CAST(NULL AS text) AS record, r.package_id, r.completed_on AS happened_on \(ends)
        """
    }
}
