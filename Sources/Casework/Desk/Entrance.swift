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
        let (holder, rows) = try transaction.fetch(
            Officers.holding(token: hash),
            Rules.settings
        )
        let settings = Settings(rows, now: now)
        return (try admit(holder, to: act, today: settings.today), settings)
    }

    /// - Parameter today: where the council is, as everything else that lasts some days is judged.
    static func admit(
        _ holder: Officers.Holder?,
        to act: Act,
        today: Day
    ) throws(Refusal) -> Officer {
        guard let holder, holder.expires >= today else { throw .access(.wrongToken) }
        guard holder.officer.may(act) else { throw .access(.notPermitted(act, act.roles)) }
        return holder.officer
    }
}
