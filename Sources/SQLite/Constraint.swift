/// Names of constraints, made as PostgreSQL makes them, from what SQLite says when one is broken.
enum Constraint {
    /// What stands behind the colon of `CHECK constraint failed: line_pence_positive`.
    static func subject(of message: String) -> String {
        guard let colon = message.firstRange(of: ": ") else { return message }
        return String(message[colon.upperBound...])
    }

    /// `UNIQUE constraint failed: t.a, t.b` → table and columns.
    static func columns(of message: String) -> (table: String, columns: [String]) {
        var table = ""
        let columns = subject(of: message).split(separator: ", ").map { item in
            let parts = item.split(separator: ".", maxSplits: 1)
            table = String(parts.first ?? "")
            return String(parts.last ?? "")
        }
        return (table, columns)
    }

    static func primaryKey(refusal message: String) -> String {
        name(columns(of: message).table, nil, "pkey")
    }

    static func unique(table: String, columns: [String]) -> String {
        name(table, columns.joined(separator: "_"), "key")
    }

    /// As PostgreSQL 18 names it; older ones have no name for it, and the other engine's room
    /// makes the same.
    static func notNull(refusal message: String) -> String {
        let (table, columns) = columns(of: message)
        return name(table, columns.joined(separator: "_"), "not_null")
    }

    /// PostgreSQL keeps names within 63 bytes by shortening the longer part, and so must we.
    static func name(_ table: String, _ columns: String?, _ label: String) -> String {
        var first = Array(table.utf8)
        var second = Array((columns ?? "").utf8.prefix(63))
        let room = 63 - label.utf8.count - 1 - (columns == nil ? 0 : 1)
        while first.count + second.count > room {
            if first.count > second.count {
                first.removeLast()
            } else {
                second.removeLast()
            }
        }
        let parts = [first, second].map { String(decoding: $0, as: UTF8.self) }
        return columns == nil ? "\(parts[0])_\(label)" : "\(parts[0])_\(parts[1])_\(label)"
    }
}
