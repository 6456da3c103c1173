package import Database
package import Money
package import Panel

extension Concerns {
    package struct New: Sendable {
        package let id: ID
        package let reference: String
        package let child: ID
        package let order: ID?
        package let raiser: ID
        package let owner: ID
        package let textHash: [UInt8]
        package let raisedAt: Instant
        package let acknowledgeBy: Instant

        package init(
            id: ID,
            reference: String,
            child: ID,
            order: ID?,
            raiser: ID,
            owner: ID,
            textHash: [UInt8],
            raisedAt: Instant,
            acknowledgeBy: Instant
        ) {
            self.id = id
            self.reference = reference
            self.child = child
            self.order = order
            self.raiser = raiser
            self.owner = owner
            self.textHash = textHash
            self.raisedAt = raisedAt
            self.acknowledgeBy = acknowledgeBy
        }
    }

    package static func insert(_ new: New, event: Int64) -> SQL {
        """
        INSERT INTO concerns (id, ref, child_id, order_id, raised_by, owner_id, text_hash,
            raised_at, acknowledge_by, event_number)
        VALUES (\(new.id), \(new.reference), \(new.child), \(new.order), \(new.raiser),
            \(new.owner), \(new.textHash), \(new.raisedAt), \(new.acknowledgeBy), \(event))
        """
    }

    package static func acknowledge(
        _ concern: ID,
        by officer: ID,
        at now: Instant,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO concern_acknowledgements (concern_id, officer_id, acknowledged_at,
            event_number)
        VALUES (\(concern), \(officer), \(now), \(event))
        """
    }

    package static func close(
        _ concern: ID,
        by officer: ID,
        reason: String,
        at now: Instant,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO concern_closures (concern_id, officer_id, reason, closed_at, event_number)
        VALUES (\(concern), \(officer), \(reason), \(now), \(event))
        """
    }
}
