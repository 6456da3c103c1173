import Database
import Money
import Panel
import Secrets
import Store

/// Who comes in, and whether to this.
///
/// Always the first check.
enum Entrance {
    static func admit(
        _ caller: Caller,
        to act: Act,
        now: Instant,
        in transaction: any Transaction
    ) throws -> (Officer, Settings) {
        guard case .token(let text) = caller else {
            throw Refusal.access(.notSignedIn)
        }
        let hash = Token(reading: text).hash
        let (officer, rows) = try transaction.fetch(
            Officers.holding(token: hash, on: now.day(in: "UTC")),
            Rules.settings
        )
        return (try admit(officer, to: act), Settings(rows, now: now))
    }

    static func admit(_ officer: Officer?, to act: Act) throws(Refusal) -> Officer {
        guard let officer else { throw .access(.wrongToken) }
        guard officer.may(act) else { throw .access(.notPermitted(act, act.roles)) }
        return officer
    }
}
