package import Database
package import Money
package import Panel

extension Sessions {
    package struct New: Sendable {
        package let id: ID
        package let number: Int64
        package let order: ID
        package let line: ID
        package let report: SessionReport
        package let quantity: Quantity
        package let take: Int64
        package let noteHash: [UInt8]?

        package init(
            id: ID,
            number: Int64,
            order: ID,
            line: ID,
            report: SessionReport,
            quantity: Quantity,
            take: Int64,
            noteHash: [UInt8]?
        ) {
            self.id = id
            self.number = number
            self.order = order
            self.line = line
            self.report = report
            self.quantity = quantity
            self.take = take
            self.noteHash = noteHash
        }

        package var reference: String { Noun.session.reference(number) }
    }

    package static func insert(
        _ sessions: [New],
        from file: ID? = nil,
        by officer: ID,
        at now: Instant,
        event: Int64
    ) -> [SQL] {
        let rows = sessions.map { session -> [Value] in
            let report = session.report
            return [
                session.id.value, session.reference.value, session.number.value,
                session.order.value, session.line.value, report.on.value, report.start.value,
                report.minutes.value, session.quantity.value, report.attendance.value,
                session.take.value, session.noteHash.value, file.value, officer.value, now.value,
                event.value,
            ]
        }
        return rows.chunks.map {
            """
            INSERT INTO sessions (id, ref, number, order_id, line_id, happened_on, start_at,
                minutes, quantity_thousandths, attendance, take, note_hash, import_id,
                recorded_by, recorded_at, event_number)
            VALUES \(rows: $0)
            """
        }
    }

    package static func withdraw(_ session: ID, reason: String, event: Int64) -> SQL {
        """
        INSERT INTO session_withdrawals (session_id, reason, event_number)
        VALUES (\(session), \(reason), \(event))
        """
    }

    /// - Parameters:
    ///   - accepted: the sessions, with what they are worth.
    ///   - decisions: by line, what lets its money move.
    package static func accept(
        _ accepted: [Acceptance.Accepted],
        decisions: [ID: ID],
        by officer: ID,
        on day: Day,
        event: Int64
    ) -> [SQL] {
        let rows = accepted.map { item -> [Value] in
            [
                item.session.id.value, item.session.line.value, item.charged.value,
                item.value.value, officer.value, day.value,
                decisions[item.session.line].value, event.value,
            ]
        }
        return rows.chunks.map {
            """
            INSERT INTO acceptances (session_id, line_id, charged_thousandths, value_pence,
                accepted_by, accepted_on, decision_id, event_number)
            VALUES \(rows: $0)
            """
        }
    }

    package static func unaccept(_ session: ID, reason: String, event: Int64) -> SQL {
        """
        INSERT INTO acceptance_withdrawals (session_id, reason, event_number)
        VALUES (\(session), \(reason), \(event))
        """
    }
}
