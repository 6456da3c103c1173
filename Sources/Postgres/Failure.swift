import CLibPQ
import Database

/// A server's refusal, in the words of the waist.
///
/// Only the first line of what it says is kept, and not even that when it may quote a value.
struct Failure {
    let error: DatabaseError
    /// Whether the server has hung up, or is about to.
    let endsSession: Bool
    /// Whether the server said so, rather than libpq on finding it gone.
    let isServers: Bool

    static let hungUp = DatabaseError.connectionLost("the server hung up")

    init(_ result: Result, _ statement: String) {
        let code = result.field(.code) ?? ""
        let severity = result.field(.severity)
        isServers = !code.isEmpty
        endsSession = !isServers || severity == "FATAL" || severity == "PANIC"
        let message = result.field(.message) ?? "no message"
        // Class 22 quotes what could not be read: a name, perhaps a child's.
        let detail = code.hasPrefix("22") ? "" : "\(message) in: "
        let text = detail + statement.prefix(300)
        error =
            switch code {
            case "": Self.hungUp
            case "23502":
                .constraint(
                    Self.notNull(result.field(.table), result.field(.column))
                )
            case "23503", "23505", "23514", "23P01":
                .constraint(result.field(.constraint) ?? code)
            case "P0001" where message.hasPrefix("append-only"): .appendOnly(message)
            case "P0001" where message.hasPrefix("closed-period"): .closedPeriod
            case "42P01", "42703": .schema(text)
            case "53100": .diskFull
            case "25006": .readOnly(text)
            // A schema that this user may not use is none to it.
            case "42501", "3F000": .notPermitted(text)
            case "55P03": .busy
            case "57014": .timeout
            case "57P03", "53300": .unreachable(message)
            case "57P01", "57P02", "25P03": .connectionLost(message)
            case _ where code.hasPrefix("08"): .connectionLost(message)
            default: .other(code: code, text)
            }
    }

    /// PostgreSQL 18 gives these a name, older ones do not.
    private static func notNull(_ table: String?, _ column: String?) -> String {
        "\(table ?? "")_\(column ?? "")_not_null"
    }

    /// Takes libpq's message, which names hosts and the user, never the password.
    ///
    /// libpq tells no code here. Its own words are English, since this program sets no locale; of
    /// what the server says only FATAL is looked for, which it says in most languages.
    static func connecting(_ message: String) -> DatabaseError {
        let words = message.split(separator: "\n").joined(separator: "; ")
        if words.contains("unsupported startup parameter") { return .pooled }
        // Of an option that it cannot read, before any host is asked.
        let isOption = words.hasPrefix("invalid ") || words.hasPrefix("could not match ")
        if isOption || words.contains("for connection option") { return .address(words) }
        // Between its stop and its start a server lets nobody in; that passes.
        if words.contains("the database system is ") { return .unreachable(words) }
        if words.contains("FATAL:") || words.contains("no password supplied") {
            return .turnedAway(words)
        }
        return .unreachable(words)
    }
}
