package import Database
package import Money
package import Panel

extension Returns {
    /// - Parameter discarded: of the same quarter, in whose place this one is.
    package static func insert(
        _ id: ID,
        _ reference: String,
        fund: ID,
        _ quarter: ReturnQuarter,
        inPlaceOf discarded: ID?,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO returns (id, ref, fund_id, quarter, from_on, to_on, in_place_of, event_number)
        VALUES (\(id), \(reference), \(fund), \(quarter.text), \(quarter.span.from),
            \(quarter.span.to), \(discarded), \(event))
        """
    }

    /// The return of this quarter that was discarded and that no other has taken the place of.
    package static func discarded(of fund: ID, from day: Day) -> Query<ID?> {
        .first(
            """
            SELECT r.id FROM returns r JOIN return_discards d ON d.return_id = r.id
            WHERE r.fund_id = \(fund) AND r.from_on = \(day)
                AND NOT EXISTS (SELECT 1 FROM returns n WHERE n.in_place_of = r.id)
            """
        ) { row in
            try row["id"]
        }
    }

    /// Gives a draft up: it stays, and is told as discarded.
    package static func discard(_ id: ID, reason: String, by officer: ID, event: Int64) -> SQL {
        """
        INSERT INTO return_discards (return_id, reason, discarded_by, event_number)
        VALUES (\(id), \(reason), \(officer), \(event))
        """
    }

    package static func explain(
        _ head: String,
        of id: ID,
        reason: String,
        _ explanation: String,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO return_reasons (return_id, head, reason, explanation, event_number)
        VALUES (\(id), \(head), \(reason), \(explanation), \(event))
        """
    }

    package static func say(risks: String, of id: ID, event: Int64) -> SQL {
        """
        INSERT INTO return_risks (return_id, risks, event_number)
        VALUES (\(id), \(risks), \(event))
        """
    }

    package static func aim(
        at number: Int,
        of measured: String,
        fund: ID,
        from day: Day,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO return_targets (fund_id, measured, number, valid_from, event_number)
        VALUES (\(fund), \(measured), \(number), \(day), \(event))
        """
    }

    package static func submit(
        _ id: ID,
        by officer: ID,
        leastCount: Int,
        variancePerMille: Int,
        event: Int64
    ) -> SQL {
        """
        INSERT INTO return_submissions
            (return_id, officer_id, least_count, variance_per_mille, event_number)
        VALUES (\(id), \(officer), \(leastCount), \(variancePerMille), \(event))
        """
    }

    /// What is accepted, with its two files and the SHA-256 of each.
    package struct Accepting: Sendable {
        package let submission: Int64
        package let officer: ID
        package let reference: String
        package let on: Day
        package let files: Frozen
        package let documentHash: [UInt8]
        package let sheetHash: [UInt8]

        package init(
            submission: Int64,
            officer: ID,
            reference: String,
            on: Day,
            files: Frozen,
            documentHash: [UInt8],
            sheetHash: [UInt8]
        ) {
            self.submission = submission
            self.officer = officer
            self.reference = reference
            self.on = on
            self.files = files
            self.documentHash = documentHash
            self.sheetHash = sheetHash
        }
    }

    package static func accept(_ id: ID, _ accepting: Accepting, event: Int64) -> SQL {
        """
        INSERT INTO return_acceptances (return_id, submission_event, officer_id, reference,
            accepted_on, document, document_hash, sheet, sheet_hash, event_number)
        VALUES (\(id), \(accepting.submission), \(accepting.officer), \(accepting.reference),
            \(accepting.on), \(accepting.files.document), \(accepting.documentHash),
            \(accepting.files.sheet), \(accepting.sheetHash), \(event))
        """
    }
}
