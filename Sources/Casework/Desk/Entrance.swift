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
        guard let holding = holding(caller) else { throw try unknown(caller, in: transaction) }
        let (holder, rows) = try transaction.fetch(holding, Rules.settings)
        let settings = Settings(rows, now: now)
        return (try admit(holder, to: act, settings, now: now), settings)
    }

    /// What whoever shows nothing is told: on the house's own machine also that it is empty yet.
    static func unknown(_ caller: Caller, in transaction: any Transaction) throws -> Refusal {
        guard case .local = caller, try transaction.fetch(Officers.count) == 0 else {
            return .access(.notSignedIn)
        }
        return .access(.nobodyHere)
    }

    /// Who holds what a caller shows; nil where nothing is shown.
    static func holding(_ caller: Caller) -> Query<Officers.Holder?>? {
        switch caller {
        case .token(let text): Officers.holding(token: Token(reading: text).hash)
        case .visit(let text): Officers.holding(visit: Token(reading: text).hash)
        case .local, .stranger: nil
        }
    }

    /// The id of whoever comes in, as a statement finds it.
    static func officer(_ caller: Caller) -> SQL {
        switch caller {
        case .token(let text): Officers.id(holdingToken: Token(reading: text).hash)
        case .visit(let text): Officers.id(holdingVisit: Token(reading: text).hash)
        case .local, .stranger: "\(Officer.local.id)"
        }
    }

    /// - Parameter changing: the act changes something.
    static func admit(
        _ holder: Officers.Holder?,
        to act: Act,
        _ settings: Settings,
        now: Instant,
        changing: Bool = false
    ) throws(Refusal) -> Officer {
        let idle = settings.signInIdleMinutes
        guard let holder, holder.pass.isGood(at: now, today: settings.today, idle: idle) else {
            throw .access(.wrongToken)
        }
        guard holder.officer.may(act) else { throw .access(.notPermitted(act, act.roles)) }
        guard !changing || !holder.pass.onlyLooks else { throw .access(.tokenOnlyLooks) }
        return holder.officer
    }
}

extension Transaction {
    /// The second wall: whoever works for a provider is shown no row of another, even where a
    /// statement of ours would ask for one.
    func narrow(to officer: Officer) throws {
        guard officer.seesOnlyOwnProvider, let provider = officer.provider else { return }
        try narrow(to: provider.text)
    }
}
