package import Database
package import Money
package import Panel

// What is written when a run is drafted, and as it goes on.
extension Runs {
    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let madeBy: ID
        package let madeOn: Day
        package let dueBy: Day?
        package let samplePerMille: Int

        package init(
            id: ID,
            reference: String,
            madeBy: ID,
            madeOn: Day,
            dueBy: Day?,
            samplePerMille: Int
        ) {
            self.id = id
            self.reference = reference
            self.madeBy = madeBy
            self.madeOn = madeOn
            self.dueBy = dueBy
            self.samplePerMille = samplePerMille
        }
    }

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO payment_runs (id, ref, state, made_by, made_on, due_by, sample_per_mille,
            event_number)
        VALUES (\(new.id), \(new.reference), \(RunState.draft), \(new.madeBy), \(new.madeOn),
            \(new.dueBy), \(new.samplePerMille), \(event))
        """
    }

    package static func approve(_ run: ID, by officer: ID, on day: Day) -> SQL {
        """
        UPDATE payment_runs SET state = \(RunState.approved), approved_by = \(officer),
            approved_on = \(day)
        WHERE id = \(run)
        """
    }

    package static func export(_ run: ID, on day: Day) -> SQL {
        """
        UPDATE payment_runs SET state = \(RunState.exported), exported_on = \(day)
        WHERE id = \(run)
        """
    }

    package static func set(_ state: RunState, of run: ID) -> SQL {
        "UPDATE payment_runs SET state = \(state) WHERE id = \(run)"
    }

    /// Takes everything out of it: its invoices may go into another.
    package static func cancel(_ run: ID) -> [SQL] {
        [
            "UPDATE payment_runs SET state = \(RunState.cancelled) WHERE id = \(run)",
            """
            UPDATE payments SET state = \(PaymentState.cancelled)
            WHERE run_id = \(run) AND state = \(PaymentState.pending)
            """,
            "UPDATE run_invoices SET live = 0 WHERE run_id = \(run) AND live = 1",
        ]
    }
}
