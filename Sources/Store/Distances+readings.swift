import Database
import Panel

// What was read of those whose support is over, and which readings count: named parts of one
// statement.
extension Distances {
    /// All that was reported, the baselines that were planned with, and the level of risk that a
    /// package was proposed with; what was planned and never read has no value.
    static let told: SQL = """
        SELECT o.package_id, o.child_id, o.start_on, o.end_on, t.id, t.measure, t.beneficiary,
            t.domain, t.instrument, t.edition, t.value, t.evidence AS rater,
            t.happened_on AS told_on, t.planned_id
        FROM done o JOIN outcomes t ON t.package_id = o.package_id
        WHERE \(Outcomes.stands("t.id"))
        UNION ALL
        SELECT o.package_id, o.child_id, o.start_on, o.end_on, n.id, n.measure, NULL, n.domain,
            n.instrument, n.edition, n.baseline, NULL, coalesce(n.baseline_on, n.due_on), n.id
        FROM done o JOIN planned_outcomes n ON n.package_id = o.package_id
        UNION ALL
        SELECT o.package_id, o.child_id, o.start_on, o.end_on, o.package_id, r.code, NULL, NULL,
            NULL, NULL, o.level, NULL, o.proposed_on, NULL
        FROM done o JOIN (SELECT DISTINCT code FROM measures WHERE list = \(MeasureBook.levels))
            AS r ON o.level IS NOT NULL
        """

    /// The same as numbers, by the rows that held on their days.
    static let marked: SQL = """
        SELECT t.package_id, t.child_id, t.start_on, t.end_on, t.id, t.told_on, t.planned_id,
            t.measure,
            coalesce(t.beneficiary, r.whose, \(Beneficiary.child)) AS beneficiary,
            coalesce(t.domain, '') AS domain, coalesce(t.instrument, '') AS instrument,
            coalesce(t.edition, '') AS edition,
            CASE WHEN r.kind IN (\(list: Measure.Kind.judged)) THEN t.rater END AS rater,
            coalesce(r.better, i.better) AS better,
            CASE r.kind WHEN 'code' THEN r.list WHEN 'sessions' THEN '' ELSE
                CAST(coalesce(i.least, r.least) AS text) || ' to '
                    || CAST(coalesce(i.most, r.most) AS text) END AS scale,
            CASE WHEN t.value IS NULL THEN NULL
                WHEN r.kind = 'sessions' THEN \(attended) * 100 / \(possible)
                WHEN r.kind = 'code' THEN c.place
                WHEN r.kind IN ('score', 'count', 'instrument') THEN CAST(t.value AS bigint)
                END AS number
        FROM told t
        JOIN (SELECT code, kind, list, least, most, whose, better, valid_from,
                \(until("code")) AS until FROM measures) AS r
            ON r.code = t.measure AND \(holds("r"))
        LEFT JOIN (SELECT list, code, valid_from, \(until("list, code")) AS until,
                CASE WHEN length(family) BETWEEN 1 AND 9 AND rtrim(family, '0123456789') = ''
                    THEN CAST(family AS bigint) END AS place FROM codes) AS c
            ON r.kind = 'code' AND c.list = r.list AND c.code = t.value AND \(holds("c"))
        LEFT JOIN (SELECT code, edition, domain, least, most, better, valid_from,
                \(until("code, edition, domain")) AS until FROM instruments) AS i
            ON r.kind = 'instrument' AND i.code = t.instrument AND i.edition = t.edition
                AND i.domain = t.domain AND \(holds("i"))
        WHERE coalesce(r.better, i.better) IS NOT NULL
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
