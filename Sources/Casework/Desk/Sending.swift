import Database
import Money
import Panel
import Secrets
import Store

/// One act on its way: everything that is made before the transaction, so that running it again
/// makes the same.
struct Sending<R: ActRequest>: Sendable {
    let caller: Caller
    /// Nil when nobody gave one: what cannot be sent again need not be remembered.
    let key: Key?
    let now: Instant
    let actID: ID
    let freshToken: Token
    let keyring: Keyring
    let isPreview: Bool
    /// What is asked for before the act itself asks for anything, and what the act will ask for.
    let ahead: [SQL]
    /// The act itself, made ready.
    let act: @Sendable (Desk) throws -> R.Answer

    /// By what it is known that the same is sent again.
    struct Key: Sendable {
        let text: String
        let fingerprint: [UInt8]
    }

    init(
        _ request: R,
        caller: Caller,
        key: String?,
        now: Instant,
        keyring: Keyring,
        isPreview: Bool
    ) throws {
        self.caller = caller
        self.key =
            try key.map { key in
                Key(
                    text: try Input.name(key, what: "idempotency key"),
                    fingerprint: keyring.fingerprint(Array(try Canonical.text(request).utf8))
                )
            }
        self.now = now
        self.keyring = keyring
        self.isPreview = isPreview
        actID = ID.new(at: now)
        freshToken = Token()
        act = request.ready(with: keyring, at: now)
        let sent = self.key.map { Self.sent(caller, $0).sql }
        ahead = [sent].compactMap(\.self) + request.ahead
    }

    /// What was sent before under the key.
    static func sent(_ caller: Caller, _ key: Key) -> Query<Keys.Sent?> {
        Keys.find(caller: Entrance.officer(caller), act: R.act, key: key.text)
    }

    /// Whether a commit whose answer was lost was made after all.
    func wasKept(_ transaction: any Transaction) throws -> Bool {
        try transaction.fetch(Events.exists(act: actID))
    }
}
