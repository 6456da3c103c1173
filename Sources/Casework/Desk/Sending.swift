import Database
import Money
import Panel
import Secrets
import Store

/// One act on its way: everything that is made before the transaction, so that running it again
/// makes the same.
struct Sending<R: ActRequest>: Sendable {
    let caller: Caller
    let key: String
    let now: Instant
    let actID: ID
    let fingerprint: [UInt8]
    let freshToken: Token
    let keyring: Keyring
    let isPreview: Bool
    /// The act itself, made ready.
    let act: @Sendable (Desk) throws -> R.Answer

    init(
        _ request: R,
        caller: Caller,
        key: String?,
        now: Instant,
        keyring: Keyring,
        isPreview: Bool
    ) throws {
        let id = ID.new(at: now)
        self.caller = caller
        self.key =
            try key.map { key throws(Refusal) in
                try Input.name(key, what: "idempotency key")
            } ?? id.text
        self.now = now
        self.keyring = keyring
        self.isPreview = isPreview
        actID = id
        freshToken = Token()
        act = request.ready(with: keyring, at: now)
        fingerprint = keyring.fingerprint(Array(try Canonical.text(request).utf8))
    }

    /// Whether a commit whose answer was lost was made after all.
    func wasKept(_ transaction: any Transaction) throws -> Bool {
        let kept =
            switch caller {
            case .local:
                Keys.find(caller: Officer.local.id.text, act: R.act, key: key)
            case .token(let text):
                Keys.find(token: Token(reading: text).hash, act: R.act, key: key)
            }
        return try transaction.fetch(kept)?.fingerprint == fingerprint
    }
}
