package import Database
package import Panel

// Roles are given and ended, and each time stays.
extension Officers {
    /// Those that stand: `officer_id`, `role` and the event that gave it.
    static let roles: SQL = """
        (SELECT g.officer_id, g.role, g.event_number FROM officer_roles g
            LEFT JOIN officer_role_ends e ON e.officer_id = g.officer_id AND e.role = g.role
                AND e.role_event = g.event_number
            WHERE e.event_number IS NULL)
        """

    static func insert(_ roles: Set<Role>, of officer: ID, event: Int64) -> SQL {
        let rows = roles.sorted { $0.rawValue < $1.rawValue }
            .map { [officer.value, $0.value, event.value] }
        return "INSERT INTO officer_roles (officer_id, role, event_number) VALUES \(rows: rows)"
    }

    /// Gives an officer other roles.
    package static func change(
        _ officer: Officer,
        to wanted: Set<Role>,
        event: Int64
    ) -> [SQL] {
        let ended = officer.roles.subtracting(wanted).sorted { $0.rawValue < $1.rawValue }
        let given = wanted.subtracting(officer.roles)
        let ends: [SQL] = ended.map { role in
            """
            INSERT INTO officer_role_ends (officer_id, role, role_event, event_number)
            SELECT r.officer_id, r.role, r.event_number, CAST(\(event) AS bigint)
            FROM \(roles) AS r WHERE r.officer_id = \(officer.id) AND r.role = \(role)
            """
        }
        return ends + (given.isEmpty ? [] : [insert(given, of: officer.id, event: event)])
    }
}
