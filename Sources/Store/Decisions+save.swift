package import Database
package import Money
package import Panel

// What is written when a decision is made, taken out, or put into the minutes.
extension Decisions {
    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let sitting: ID
        package let number: Int
        package let package: ID
        package let kind: DecisionKind
        package let officer: ID
        package let supersedes: ID?
        package let reason: String
        package let rationaleHash: [UInt8]
        package let holdExpiresAt: Instant?
        package let recordedAt: Instant
        /// The day that the chair said, if any.
        package let effectiveOn: Day?

        package init(
            id: ID,
            reference: String,
            sitting: ID,
            number: Int,
            package: ID,
            kind: DecisionKind,
            officer: ID,
            supersedes: ID?,
            reason: String,
            rationaleHash: [UInt8],
            holdExpiresAt: Instant?,
            recordedAt: Instant,
            effectiveOn: Day?
        ) {
            self.id = id
            self.reference = reference
            self.sitting = sitting
            self.number = number
            self.package = package
            self.kind = kind
            self.officer = officer
            self.supersedes = supersedes
            self.reason = reason
            self.rationaleHash = rationaleHash
            self.holdExpiresAt = holdExpiresAt
            self.recordedAt = recordedAt
            self.effectiveOn = effectiveOn
        }
    }

    package static func insert(_ new: New, changes: [Change], event: Int64) -> [SQL] {
        let decision: SQL = """
            INSERT INTO decisions (id, ref, sitting_id, number, package_id, kind, officer_id,
                supersedes_id, reason, rationale_hash, hold_expires_at, recorded_at,
                effective_on, event_number)
            VALUES (\(new.id), \(new.reference), \(new.sitting), \(new.number),
                \(new.package), \(new.kind), \(new.officer), \(new.supersedes), \(new.reason),
                \(new.rationaleHash), \(new.holdExpiresAt), \(new.recordedAt),
                \(new.effectiveOn), \(event))
            """
        let rows = changes.map {
            [
                new.id.value, $0.line.id.value, $0.quantity.value, $0.amount.value,
                $0.until.value,
            ]
        }
        return [decision]
            + rows.chunks.map {
                """
                INSERT INTO decision_lines (decision_id, line_id, quantity_thousandths,
                    change_pence, to_on)
                VALUES \(rows: $0)
                """
            }
    }

    package static func end(
        _ decision: ID,
        _ how: End,
        rationaleHash: [UInt8]? = nil,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO decision_ends (decision_id, how, rationale_hash, event_number)
        VALUES (\(decision), \(how), \(rationaleHash), \(event))
        """
    }

    /// Says that what was decided for a day of its own is done.
    package static func carryOut(_ decisions: [ID], event: Int64) -> [SQL] {
        decisions.map { [$0.value, event.value] }.chunks.map {
            "INSERT INTO decision_effects (decision_id, event_number) VALUES \(rows: $0)"
        }
    }

    /// Puts decisions into the minutes, each with the agencies that counted for it.
    package static func minute(_ quorums: [ID: Set<String>], event: Int64) -> [SQL] {
        quorums.sorted { $0.key < $1.key }
            .map { [$0.key.value, $0.value.sorted().joined(separator: " ").value, event.value] }
            .chunks.map {
                "INSERT INTO minutes (decision_id, quorum, event_number) VALUES \(rows: $0)"
            }
    }
}
