import Database
import Panel

// What was read of those whose support is over, and which readings count: named parts of one
// statement.
extension Distances {
    /// Support beside the days in which a baseline may be read, and those in which an exit may be:
    /// here, while there is one row of it for each child.
    static let near: SQL = """
        SELECT o.package_id, o.child_id, o.level, o.proposed_on, o.start_on, o.end_on,
            s.from_on AS begins_from, s.until_on AS begins_until, e.from_on AS ends_from,
            e.until_on AS ends_until
        FROM done o JOIN starts s ON s.day = o.start_on JOIN ends e ON e.day = o.end_on
        """

    private static let support: SQL = """
        o.package_id, o.child_id, o.start_on, o.end_on, o.begins_from, o.begins_until, o.ends_from,
        o.ends_until
        """

    /// All that was reported, the baselines that were planned with, and the level of risk that a
    /// package was proposed with; what was planned and never read has no value.
    static let told: SQL = """
        SELECT \(support), t.id, t.measure, t.beneficiary,
            t.domain, t.instrument, t.edition, t.value, t.evidence AS rater,
            t.happened_on AS told_on, t.planned_id
        FROM near o JOIN outcomes t ON t.package_id = o.package_id
        WHERE \(Outcomes.stands("t.id"))
        UNION ALL
        SELECT \(support), n.id, n.measure, NULL, n.domain,
            n.instrument, n.edition, n.baseline, NULL, coalesce(n.baseline_on, n.due_on), n.id
        FROM near o JOIN planned_outcomes n ON n.package_id = o.package_id
        UNION ALL
        SELECT \(support), o.package_id, r.code, NULL, NULL,
            NULL, NULL, o.level, NULL, o.proposed_on, NULL
        FROM near o JOIN (SELECT DISTINCT code FROM measures WHERE list = \(MeasureBook.levels))
            AS r ON o.level IS NOT NULL
        """

    /// The same as numbers, by the rows that held on their days.
    static let marked: SQL = """
        SELECT t.package_id, t.child_id, t.end_on, t.id, t.told_on, t.planned_id, t.measure,
            coalesce(t.beneficiary, r.whose, \(Beneficiary.child)) AS beneficiary,
            coalesce(t.domain, '') AS domain, coalesce(t.instrument, '') AS instrument,
            coalesce(t.edition, '') AS edition,
            CASE WHEN r.kind IN (\(list: Measure.Kind.judged)) THEN t.rater END AS rater,
            coalesce(r.better, (\(instrument("i.better")))) AS better,
            CASE r.kind WHEN 'code' THEN r.list WHEN 'sessions' THEN ''
                WHEN 'instrument' THEN (\(instrument(scale("i"))))
                ELSE \(scale("r")) END AS scale,
            CASE WHEN t.value IS NULL THEN NULL
                WHEN r.kind = 'sessions' THEN \(attended) * 100 / \(possible)
                WHEN r.kind = 'code' THEN (\(place))
                WHEN r.kind IN ('score', 'count', 'instrument') THEN CAST(t.value AS bigint)
                END AS number,
            CASE WHEN t.told_on < t.end_on AND t.told_on BETWEEN t.begins_from AND t.begins_until
                THEN 1 ELSE 0 END AS may_begin,
            CASE WHEN t.told_on > t.start_on AND t.told_on BETWEEN t.ends_from AND t.ends_until
                THEN 1 ELSE 0 END AS may_end
        FROM told t
        JOIN (SELECT code, kind, list, least, most, whose, better, valid_from,
                \(until("code")) AS until FROM measures) AS r
            ON r.code = t.measure AND \(holds("r"))
                AND (r.better IS NOT NULL OR r.kind = 'instrument')
        WHERE coalesce(r.better, (\(instrument("i.better")))) IS NOT NULL
        """

    /// What an instrument says, by the row that held on the day.
    ///
    /// A question of its own, as a code's place is: joined, either would be asked of what is neither,
    /// by a plan that takes those for few.
    private static func instrument(_ column: SQL) -> SQL {
        """
        SELECT \(column) FROM instruments i WHERE r.kind = 'instrument' AND i.code = t.instrument
            AND i.edition = t.edition AND i.domain = t.domain AND i.valid_from <= t.told_on
        ORDER BY i.valid_from DESC, i.event_number DESC LIMIT 1
        """
    }

    private static func scale(_ row: SQL) -> SQL {
        "CAST(\(row).least AS text) || ' to ' || CAST(\(row).most AS text)"
    }

    /// A code's place in its list, by the row that held on the day.
    private static let place: SQL = """
        SELECT CASE WHEN length(c.family) BETWEEN 1 AND 9 AND rtrim(c.family, '0123456789') = ''
            THEN CAST(c.family AS bigint) END
        FROM codes c WHERE c.list = r.list AND c.code = t.value AND c.valid_from <= t.told_on
        ORDER BY c.valid_from DESC, c.event_number DESC LIMIT 1
        """

    /// What is told of by itself.
    static func keys(_ row: SQL) -> SQL {
        """
        \(row).measure, \(row).beneficiary, \(row).domain, \(row).instrument, \(row).edition
        """
    }

    /// `41/50` in two; both engines cut figures off an end alike.
    private static let attended: SQL = """
        CAST(substr(t.value, 1, length(rtrim(t.value, '0123456789')) - 1) AS bigint)
        """
    private static let possible: SQL = """
        CAST(substr(t.value, length(rtrim(t.value, '0123456789')) + 1) AS bigint)
        """

    /// Of dated rows the day from which a later one holds; of one first day the newest does.
    private static func until(_ keys: SQL) -> SQL {
        "lead(valid_from) OVER (PARTITION BY \(keys) ORDER BY valid_from, event_number)"
    }

    private static func holds(_ row: SQL) -> SQL {
        """
        \(row).valid_from <= t.told_on AND (\(row).until IS NULL OR \(row).until > t.told_on)
        """
    }
}
