package import Casework
package import Money
import Panel

/// Plays the story through Casework, each act on its own day.
package final class Player {
    let plan: Plan
    var funds = References()
    var providers = References()
    /// By provider, then by offer.
    var services: [Int: References] = [:]
    var children = References()
    /// Whom a scheme before this one had known.
    var former: [String] = []
    var packages = References()
    /// By provider, then by package.
    var orders: [Int: [String: String]] = [:]
    /// By round.
    var sent: [Int: SentRound] = [:]
    /// By run.
    var runs: [Int: DraftRun.Answer] = [:]
    private let casework: Casework
    private let time = StoryTime()
    private let progress: (String) -> Void
    private var tokens: [String: String] = [:]
    /// Acts done so far.
    package private(set) var acts = 0
    /// The first officer of each role.
    package internal(set) var signIns: [SignIn] = []

    /// The story ends on `today`, with whatever clock `casework` is given.
    ///
    /// - Parameter progress: is told in a line how far the story has come.
    package init(
        today: Day,
        progress: @escaping (String) -> Void,
        casework: (Clock) -> Casework
    ) {
        plan = Plan(today: today)
        self.progress = progress
        self.casework = casework(Clock { [time] in time.next() })
    }

    /// Plays everything.
    ///
    /// - Throws: `SomebodyIsThere` before anything is changed; a `Fault` when the database is at
    ///   fault, or the story itself.
    package func play() async throws {
        time.set(plan.almanac.longAgo)
        try await begin()
        try await takeOver()
        time.set(plan.almanac.beginning)
        try await comeBack()
        for entry in Diary(plan).entries {
            time.set(entry.day)
            do {
                try await entry.play(self)
            } catch let refusal as Refusal {
                throw Fault(
                    code: "demo-unfinished",
                    sentence: "The demo's story broke off, since it would break a rule: the "
                        + "database holds a part of it. Use a new one, and report this.",
                    detail: "\(entry.day) \(refusal.code)"
                )
            } catch {
                say("The story broke off: this database holds a part of it. Use a new one.")
                throw error
            }
        }
    }

    func say(_ line: String) {
        progress(line)
    }

    @discardableResult
    func act<R: ActRequest>(_ request: R, as who: Hand) async throws -> R.Answer {
        try await act(request, named: who.name)
    }

    /// Does an act as somebody whom the story has signed in; as nobody before that.
    ///
    /// - Parameter hasDone: whether there was something to do; else no event tells of it.
    @discardableResult
    func act<R: ActRequest>(
        _ request: R,
        named name: String,
        countedIf hasDone: (R.Answer) -> Bool = { _ in true }
    ) async throws -> R.Answer {
        let answer = try await casework.perform(
            request,
            as: tokens[name].map(Caller.token) ?? .local
        )
        if hasDone(answer) { acts += 1 }
        return answer
    }

    /// Takes up an invitation: of whoever does it only that is known.
    func takeUp(_ invitation: String, _ password: String, _ secret: String) async throws {
        _ = try await casework.accept(
            invitation,
            password: password,
            secret: secret,
            code: SecondFactor.code(of: secret, at: time.coming)
        )
        acts += 1
    }

    /// Looks something up as somebody whom the story has signed in.
    func look<L: LookUp>(_ lookUp: L, named name: String) async throws -> L.Answer {
        try await casework.look(lookUp, as: tokens[name].map(Caller.token) ?? .local)
    }

    func give(_ token: String?, to name: String) {
        tokens[name] = token
    }
}

/// The references by which Casework knows what the story knows by its place.
struct References {
    private var known: [Int: String] = [:]

    func contains(_ place: Int) -> Bool {
        known[place] != nil
    }

    subscript(place: Int) -> String {
        get {
            guard let reference = known[place] else {
                preconditionFailure("the diary puts what is made before what uses it")
            }
            return reference
        }
        set { known[place] = newValue }
    }
}
