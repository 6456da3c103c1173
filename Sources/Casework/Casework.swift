package import Database
package import Logging
import Money
package import Panel
package import Secrets
import Store
import Synchronization

/// The one door: a page, the API and the command line all enter here, with the same requests.
package struct Casework: Sendable {
    let database: any Database
    let clock: Clock
    let keyring: Keyring?
    let log: Logger

    package init(
        database: any Database,
        keyring: Keyring?,
        clock: Clock = .system,
        log: Logger = Logger(label: "diversion")
    ) {
        self.database = database
        self.keyring = keyring
        self.clock = clock
        self.log = log
    }

    /// The same door with another clock: the demo moves its own through a year.
    package func moved(to clock: Clock) -> Casework {
        Casework(database: database, keyring: keyring, clock: clock, log: log)
    }

    /// Does an act: authorise, load, ask the rule, save, all in one transaction with its event.
    ///
    /// - Parameters:
    ///   - key: the same key with the same content answers what it answered before.
    ///   - keeping: false undoes it all and still answers: a preview.
    /// - Throws: `Refusal` when nothing may be changed, `Fault` when the database or the
    ///   configuration is at fault.
    package func perform<R: ActRequest>(
        _ request: R,
        as caller: Caller,
        key: String? = nil,
        keeping: Bool = true
    ) async throws -> R.Answer {
        precondition(keeping || R.mayBePreviewed, "an answer that must be recorded")
        let sending = try Sending(
            request,
            caller: caller,
            key: key,
            now: clock.now(),
            keyring: keyring ?? missingKey(),
            isPreview: !keeping
        )
        // What it answers if it is there, once a commit of it got no answer.
        var unheard: R.Answer?
        for _ in 0..<3 {
            let answered = Mutex<R.Answer?>(nil)
            do {
                return try await database.write(keeping: keeping, ahead: sending.ahead) { act in
                    let answer = try Turn(act, sending).run()
                    answered.withLock { $0 = answer }
                    return answer
                }
            } catch DatabaseError.commitUnknown {
                log.warning("commit unknown", metadata: ["act": "\(R.act.rawValue)"])
                unheard = answered.withLock { $0 }
                if try await wasKept(sending), let unheard { return unheard }
            } catch {
                guard let unheard else { throw translated(error) }
                // Made durable late, it may stand in its own way.
                if try await wasKept(sending) { return unheard }
                let told = translated(error)
                throw told is Refusal ? told : Fault(.commitUnknown)
            }
        }
        throw Fault(.commitUnknown)
    }

    /// Whether a commit whose answer was lost was made after all.
    ///
    /// While nobody can tell, nobody is told that nothing was changed.
    private func wasKept(_ sending: Sending<some ActRequest>) async throws(Fault) -> Bool {
        guard let isThere = try? await database.read({ try sending.wasKept($0) }) else {
            throw Fault(.commitUnknown)
        }
        return isThere
    }

    /// Looks something up in one snapshot.
    package func look<L: LookUp>(_ lookUp: L, as caller: Caller) async throws -> L.Answer {
        try await reading(L.act, as: caller, ahead: lookUp.ahead) { desk in
            try lookUp.answer(at: desk)
        }
    }

    /// Refuses whoever may not do this, before any word about what was sent in.
    package func admit(_ caller: Caller, to act: Act) async throws {
        try await reading(act, as: caller) { _ in () }
    }

    /// Lets somebody in who may, to a desk where nothing can be changed.
    func reading<Answer: Sendable>(
        _ act: Act,
        as caller: Caller,
        ahead: [SQL] = [],
        _ body: @escaping @Sendable (ReadingDesk) throws -> Answer
    ) async throws -> Answer {
        let now = clock.now()
        let keyring = try keyring ?? missingKey()
        return try await refusing {
            try await database.read(ahead: ahead) { transaction in
                let (officer, settings) = try Entrance.admit(
                    caller,
                    to: act,
                    now: now,
                    in: transaction
                )
                try transaction.narrow(to: officer)
                return try body(
                    ReadingDesk(
                        transaction,
                        officer: officer,
                        settings: settings,
                        now: now,
                        keyring: keyring
                    )
                )
            }
        }
    }

    /// Refuses a key file that is another database's, before anything is sealed with it.
    ///
    /// To be asked once where a database is opened.
    ///
    /// - Throws: `Fault`.
    package func checkKey() async throws {
        guard let keyring else { return }
        let latest = try await refusing {
            try await database.read { try $0.fetch(SealingKeys.latest) }
        }
        if let latest, !keyring.holds(latest) { throw Fault.otherKey(latest) }
    }

    private func missingKey() throws -> Keyring {
        throw Fault.noKey
    }

    /// Finds something before anybody is signed in.
    func finding<Answer: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Answer
    ) async throws -> Answer {
        try await refusing { try await database.read(body) }
    }

    func refusing<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
        do {
            return try await body()
        } catch {
            throw translated(error)
        }
    }

    private func translated(_ error: any Error) -> any Error {
        switch error {
        case let refusal as Refusal: refusal
        case DatabaseError.constraint(let name):
            Refusal(constraint: name) ?? Fault(.constraint(name))
        case let error as DatabaseError: Fault(error)
        case Keyring.Unopened.missingKey(let name): Fault.missingKey(name)
        case Keyring.Unopened.tampered: Fault.tampered
        default: error
        }
    }
}
