import Database

// Two goals of one child are read side by side, and told of once: named parts of the statement.
//
// Each follows from the one before by one sort, and none is joined to another: nobody knows how many
// rows they have, and a plan that takes them for few would read each for every row of the other.
extension Distances {
    /// Every reading in a strand of its own for the planned outcome that it names, and in one without
    /// a name together with all others; with whether it may be a baseline, however short the support
    /// before its end, and whether it may be an exit.
    static let strands: SQL = """
        SELECT m.package_id, m.child_id, m.end_on, m.id, m.told_on, m.planned_id, \(keys("m")),
            m.rater, m.better, m.scale, m.number, '' AS strand,
            CASE WHEN m.number IS NULL THEN 0 ELSE m.may_begin END AS may_begin,
            CASE WHEN m.number IS NULL THEN 0 ELSE m.may_end END AS may_end
        FROM marked m
        UNION ALL
        SELECT m.package_id, m.child_id, m.end_on, m.id, m.told_on, m.planned_id, \(keys("m")),
            m.rater, m.better, m.scale, m.number, m.planned_id, m.may_begin, m.may_end
        FROM marked m WHERE m.number IS NOT NULL AND m.planned_id IS NOT NULL
        """

    /// The same beside its strand's baseline: the first that may be it.
    static let begun: SQL = """
        SELECT n.package_id, n.child_id, n.end_on, n.id, n.told_on, n.planned_id, \(keys("n")),
            n.rater, n.better, n.scale, n.number, n.strand, n.may_end,
            first_value(n.may_begin) OVER w AS is_begun, first_value(n.told_on) OVER w AS begun_on,
            first_value(n.planned_id) OVER w AS planned_before,
            first_value(n.number) OVER w AS number_before,
            first_value(n.rater) OVER w AS rater_before,
            first_value(n.scale) OVER w AS scale_before,
            first_value(n.better) OVER w AS better_before
        FROM strands n
        WINDOW w AS (PARTITION BY n.package_id, \(keys("n")), n.strand
            ORDER BY n.may_begin DESC, n.told_on, n.id)
        """

    /// A row for each strand, with its baseline and its exit: the last that may be it, if it is later
    /// than the baseline, by the same kind of rater where there is one, and never of another planned
    /// outcome.
    static let pairs: SQL = """
        SELECT p.package_id, p.child_id, p.end_on, \(keys("p")), p.strand,
            CASE WHEN p.is_begun = 1 THEN p.number_before END AS number_before,
            CASE WHEN p.is_begun = 1 THEN p.rater_before END AS rater_before,
            CASE WHEN p.is_begun = 1 THEN p.scale_before END AS scale_before,
            CASE WHEN p.is_begun = 1 THEN p.better_before END AS better_before,
            CASE WHEN p.is_exit = 1 THEN p.number END AS number_after,
            CASE WHEN p.is_exit = 1 THEN p.rater END AS rater_after,
            CASE WHEN p.is_exit = 1 THEN p.scale END AS scale_after,
            CASE WHEN p.is_exit = 1 THEN p.better END AS better_after
        FROM (SELECT x.*, row_number() OVER (
                PARTITION BY x.package_id, \(keys("x")), x.strand
                ORDER BY x.is_exit DESC,
                    CASE WHEN x.is_begun = 1 AND x.rater <> x.rater_before THEN 1 ELSE 0 END,
                    x.told_on DESC, x.id DESC) AS place
            FROM (SELECT b.*, CASE WHEN b.may_end = 1 AND (b.is_begun = 0
                        OR b.begun_on < b.told_on AND (b.planned_id IS NULL
                            OR b.planned_before IS NULL OR b.planned_id = b.planned_before))
                    THEN 1 ELSE 0 END AS is_exit
                FROM begun b) AS x) AS p
        WHERE p.place = 1
        """

    /// How a child came by a measure in one package: by what was planned there, of which both readings
    /// can be compared, those before and those after added up; or else by all readings together.
    ///
    /// A sum over two scales says nothing, which the two that stand beside it tell.
    static let sums: SQL = """
        SELECT f.package_id, min(f.child_id) AS child_id, min(f.end_on) AS end_on, \(keys("f")),
            \(figure("number_before", added: "CAST(sum(f.number_before * f.fits) AS bigint)")),
            \(figure("rater_before", added: "NULL")),
            \(figure("scale_before", added: "min(\(fitting("scale_before")))")),
            \(figure("better_before", added: "min(\(fitting("better_before")))")),
            \(figure("number_after", added: "CAST(sum(f.number_after * f.fits) AS bigint)")),
            \(figure("rater_after", added: "NULL")),
            \(figure("scale_after", added: "max(\(fitting("scale_after")))")),
            \(figure("better_after", added: "max(\(fitting("better_after")))"))
        FROM (SELECT p.*, CASE WHEN p.strand <> '' AND p.scale_before = p.scale_after
                    AND p.better_before = p.better_after AND (p.rater_before IS NULL
                        OR p.rater_after IS NULL OR p.rater_before = p.rater_after)
                THEN 1 ELSE 0 END AS fits
            FROM paired p) AS f
        GROUP BY f.package_id, \(keys("f"))
        """

    private static func fitting(_ column: SQL) -> SQL {
        "CASE WHEN f.fits = 1 THEN f.\(column) END"
    }

    private static func figure(_ column: SQL, added: SQL) -> SQL {
        """
        CASE WHEN max(f.fits) = 1 THEN \(added)
            ELSE max(CASE WHEN f.strand = '' THEN f.\(column) END) END AS \(column)
        """
    }
}
