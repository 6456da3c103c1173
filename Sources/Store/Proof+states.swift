import Database
import Panel

extension Proof {
    /// States and counters against what was decided and numbered.
    static let states: [Proof] = [packages, sequences, numbers]

    private static let packages = Proof(
        "package-states",
        over: "packages",
        isMoney: false,
        "The package's state, open or standing decision is not what its decisions say.",
        """
        SELECT p.ref AS subject, CAST(NULL AS bigint) AS expected, CAST(NULL AS bigint) AS found
        FROM packages p
        LEFT JOIN decisions d ON d.id = (
            SELECT x.id FROM decisions x JOIN minutes k ON k.decision_id = x.id
            WHERE x.package_id = p.id ORDER BY k.event_number DESC, x.event_number DESC LIMIT 1)
        LEFT JOIN decision_effects f ON f.decision_id = d.id
        LEFT JOIN decisions o ON o.id = (\(open("x.id")) ORDER BY x.event_number DESC LIMIT 1)
        WHERE coalesce(p.live_decision_id, '') <> coalesce(d.id, '')
            OR coalesce(p.open_decision_id, '') <> coalesce(o.id, '')
            OR (\(open("count(*)"))) > 1
            OR p.state <> CASE d.kind WHEN 'fund' THEN 'funded' WHEN 'vary' THEN 'funded'
                WHEN 'defer' THEN 'deferred' WHEN 'refuse' THEN 'refused' 
                WHEN 'end' THEN CASE WHEN d.effective_on IS NULL OR f.decision_id IS NOT NULL
                    THEN 'ended' ELSE 'funded' END
                ELSE 'proposed' END
        """
    )

    /// The decisions on a package that neither stand in the minutes nor were taken out.
    private static func open(_ columns: SQL) -> SQL {
        """
        SELECT \(columns) FROM decisions x
        LEFT JOIN minutes k ON k.decision_id = x.id
        LEFT JOIN decision_ends e ON e.decision_id = x.id
        WHERE x.package_id = p.id AND k.decision_id IS NULL AND e.decision_id IS NULL
        """
    }

    private static let sequences = Proof(
        "sequences",
        over: "sequences",
        isMoney: false,
        "The counter is behind the highest number in use.",
        """
        SELECT n.name AS subject, n.most AS expected, coalesce(q.value, 0) AS found
        FROM (\(highest)) AS n LEFT JOIN sequences q ON q.name = n.name
        WHERE n.most > coalesce(q.value, 0)
        """
    )

    private static let highest: SQL = Noun.allCases.dropFirst().reduce(highest(of: .officer)) {
        "\($0) UNION ALL \(highest(of: $1))"
    }

    /// References are the noun's letters, a dash, and the number.
    private static func highest(of noun: Noun) -> SQL {
        """
        SELECT CAST(\(noun.rawValue) AS text) AS name,
            max(CAST(substr(ref, CAST(\(noun.rawValue.count + 2) AS integer)) AS bigint)) AS most
        FROM \(Numbers.table(of: noun))
        """
    }

    private static let numbers = Proof(
        "decision-numbers",
        over: "sittings",
        isMoney: false,
        "The sitting's count of decisions is behind the highest number in it.",
        """
        SELECT s.ref AS subject, max(d.number) AS expected, s.decision_count AS found
        FROM sittings s JOIN decisions d ON d.sitting_id = s.id
        GROUP BY s.ref, s.decision_count HAVING max(d.number) > s.decision_count
        """
    )
}
