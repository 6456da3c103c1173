import Casework
import Money
import Panel
import Testing

/// A year in which a panel funds what providers then deliver, report and answer, all of it by
/// chance; what is refused is left undone.
struct RandomYear {
    let council: Council
    var chance: Chance
    var packages: [String] = []
    private var children: [String] = []
    private var services: [String] = []
    private var workers: [String: Caller] = [:]
    private var today = Day(sinceEpoch: 0)
    private let last: Day
    static let funds = ["FUND-1", "FUND-2"]

    init(_ council: Council, seed: UInt64) async throws {
        self.council = council
        chance = Chance(seed: seed)
        today = try #require(Day(reading: Council.firstDay))
        last = today.adding(days: 325)
        for name in ["Grant", "Other grant"] {
            let fund = try await council.fund(name, from: "2026-11-01", to: "2027-10-31")
            for head in ["mentoring", "education-employment"] {
                try await council.allocate("20,000", to: head, of: fund, on: "2026-11-02")
            }
        }
        for (name, offers) in [
            (
                "Forest Fields",
                [("Mentoring", "45", "mentoring"), ("Boxing", "19.99", "mentoring")]
            ),
            ("Trent College", [("Bricklaying", "70", "education-employment")]),
        ] {
            let provider = try await council.approvedProvider(name)
            for (service, price, head) in offers {
                services.append(
                    try await council.service(service, of: provider, price: price, head: head)
                )
            }
            workers[provider] =
                try await council.officer("Of \(name)", [.provider], provider: provider).caller
        }
        for born in 0..<14 {
            let lines = "name: Child \(born)\nborn: \(2008 + born % 6)-05-01"
            children.append(
                try await council.act(AddChild(identity: lines), as: .coordinator).child
            )
        }
    }

    mutating func play() async throws {
        while today <= last {
            try await sit()
            for package in packages { try await live(package) }
            try await answer()
            today = today.adding(days: chance.number(24...31))
            council.time.set(today)
        }
    }

    /// What may well be refused: not every act is possible at every time.
    private func attempt<R: ActRequest>(
        _ request: R,
        as other: Caller? = nil
    ) async throws -> R.Answer? {
        let caller = other ?? council.caller(.coordinator)
        do { return try await council.casework.perform(request, as: caller) } catch is Refusal {
            return nil
        }
    }

    // MARK: The panel

    private mutating func sit() async throws {
        for _ in 0...chance.number(1...3) { try await propose() }
        let sitting = try await council.openSitting(on: "\(today)")
        for package in packages {
            let state = try await council.shown(package).state
            let kind: DecisionKind? =
                switch state {
                case "proposed", "deferred":
                    chance.happens(75) ? .fund : chance.happens(60) ? .defer : .refuse
                case "funded": chance.happens(12) ? .vary : chance.happens(8) ? .end : nil
                default: nil
                }
            guard let kind else { continue }
            let lines = kind == .vary ? ["\(package)/1 x \(chance.number(1...9))"] : []
            _ = try await attempt(
                Decide(
                    sitting: sitting,
                    package: package,
                    kind: kind.rawValue,
                    lines: lines,
                    rationale: "Agreed",
                    reason: kind == .end ? "declined" : nil
                ),
                as: council.caller(.chair)
            )
        }
        _ = try await attempt(CloseSitting(sitting: sitting), as: council.caller(.chair))
    }

    private mutating func propose() async throws {
        let level = chance.one(of: ["low", "medium", "high", nil]) ?? nil
        var lines: [String] = []
        for _ in 0...chance.number(0...1) {
            let service = chance.one(of: services) ?? ""
            let fund = chance.one(of: Self.funds) ?? ""
            let ends = min(today.adding(days: chance.number(20...90)), last.adding(days: -19))
            guard today <= ends else { return }
            lines.append(
                "\(service) x \(chance.number(2...8)) from \(today) to \(ends) fund \(fund)"
            )
        }
        let request = ProposePackage(
            child: chance.one(of: children) ?? "",
            goals: ["Work"],
            lines: lines,
            level: level,
            levelReason: level.map { _ in "As seen" },
            outcomes: ["goal 8 by \(last)"]
        )
        if let proposed = try await attempt(request) { packages.append(proposed.package) }
    }

    // MARK: What comes of it

    private mutating func live(_ package: String) async throws {
        let shown = try await council.shown(package)
        guard shown.state == "funded" || shown.state == "ended" else { return }
        for line in shown.lines {
            guard let order = line.order, let worker = workers[line.provider] else { continue }
            for _ in 0..<chance.number(0...2) { try await deliver(order, line.from, by: worker) }
        }
        if chance.happens(45) { try await report(shown) }
        if chance.happens(70) {
            let scores = chance.one(of: EndScore.allCases).map { ["1 \($0.rawValue)"] } ?? []
            _ = try await attempt(CompletePackage(package: package, on: "\(today)", scores: scores))
        }
    }

    private mutating func deliver(_ line: String, _ from: Day, by worker: Caller) async throws {
        let attendance = chance.one(of: [
            "attended", "attended", "late", "absent-unacceptable", "absent-acceptable",
            "cancelled-by-provider",
        ])
        let day = max(from, today.adding(days: -chance.number(0...23)))
        let text = SessionText(line: line, on: "\(day)", attendance: attendance ?? "")
        guard let session = try await attempt(RecordSession(text), as: worker)?.session.session
        else { return }
        guard chance.happens(85) else {
            guard chance.happens(40) else { return }
            let withdrawn = WithdrawSession(session: session, reason: "recorded-in-error")
            _ = try await attempt(withdrawn, as: worker)
            return
        }
        _ = try await attempt(AcceptSessions(sessions: [session]))
        guard chance.happens(12) else { return }
        _ = try await attempt(WithdrawAcceptance(session: session, reason: "disputed"))
    }

    private mutating func report(_ package: ShowPackage.Answer) async throws {
        let measure = chance.one(of: ["activity", "activity", "goal", "job-start", "attendance"])
        let values = [
            "activity": ["310", "230", "610", "110", "619"], "goal": ["3", "8"],
            "attendance": ["41/50", "9/10"],
        ]
        _ = try await attempt(
            RecordOutcome(
                child: package.child,
                package: package.package,
                measure: measure ?? "",
                value: values[measure ?? ""].flatMap { chance.one(of: $0) },
                on: "\(today.adding(days: -chance.number(0...20)))",
                evidence: "self"
            )
        )
    }

    private mutating func answer() async throws {
        let due = try await council.look(
            ListFollowUps(due: true, paging: Paging(size: "200")),
            as: .coordinator
        )
        for followUp in due.items where chance.happens(80) {
            let status = chance.one(of: ["sustained", "sustained", "not-sustained", "not-known"])
            _ = try await attempt(
                AnswerFollowUp(
                    followUp: followUp.followUp,
                    status: status ?? "",
                    on: "\(today)",
                    evidence: "official"
                )
            )
        }
    }
}
