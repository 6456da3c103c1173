package import Database
package import Money
package import Panel
package import Secrets

/// Something asked for: what was typed, as it was typed, so that it is read only after the officer
/// is known to be allowed.
///
/// A look-up or an act; a file each.
package protocol Request: Codable, Sendable {
    associatedtype Answer: Codable & Sendable
    /// The row of the permission table.
    static var act: Act { get }
    /// The words that a property may be, by its name, where they are a closed list.
    static var choices: [String: [String]] { get }
    /// What it is sure to fetch first, by what was typed: it travels with the question who asks.
    var ahead: [SQL] { get }
}

extension Request {
    package static var choices: [String: [String]] { [:] }
    package var ahead: [SQL] { [] }
}

/// A request that changes something: one transaction, one event.
package protocol ActRequest: Request {
    /// Load, ask the rule, save, record.
    ///
    /// May be run again when its batch was lost: it does nothing but read and write the database.
    func perform(at desk: Desk) throws -> Answer
    /// Makes the act ready before its transaction begins: where much comes in, it is read and
    /// sealed here, so that nobody waits for it.
    ///
    /// Refuses nothing yet, since who asks is not known: what cannot be read is refused by the act.
    func ready(with keyring: Keyring, at now: Instant) -> @Sendable (Desk) throws -> Answer

    /// May be sent without a token from the local command line.
    static var isOpenToLocal: Bool { get }
    /// May be sent by somebody who has yet to sign in.
    static var isOpenToStrangers: Bool { get }
    /// May be run and undone, only to see what it would answer: not when the answer itself is what
    /// must be recorded.
    static var mayBePreviewed: Bool { get }
    /// Moves money in nobody's name, as when holds expire.
    static var isSystem: Bool { get }
    /// What an answer is remembered as, should the act be sent again: never a secret, never an
    /// identity.
    static func remembered(_ answer: Answer) -> Answer
}

extension ActRequest {
    package func ready(
        with keyring: Keyring,
        at now: Instant
    ) -> @Sendable (Desk) throws -> Answer {
        { desk in try perform(at: desk) }
    }

    package static var isOpenToLocal: Bool { false }
    package static var isOpenToStrangers: Bool { false }
    package static var mayBePreviewed: Bool { true }
    package static var isSystem: Bool { false }

    package static func remembered(_ answer: Answer) -> Answer {
        answer
    }
}

/// A request that only looks.
package protocol LookUp: Request {
    /// What a list can be ordered by: fields of its rows, as programs read them.
    static var sorts: [String] { get }

    func answer(at desk: ReadingDesk) throws -> Answer
}

extension LookUp {
    package static var sorts: [String] { [] }
}

/// Who asks.
package enum Caller: Hashable, Sendable {
    /// Whoever holds this token.
    case token(String)
    /// Whoever signed in on the web and was given this.
    case visit(String)
    /// Nobody signed in, at the local command line.
    case local
    /// Nobody yet: somebody who signs in on the web.
    case stranger
}
