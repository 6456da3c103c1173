import Money

@testable import Seeds

extension PlanTests {
    static func deliveries(_ plan: Plan) -> [(name: String, isKept: Bool)] {
        let sessions = plan.rounds.flatMap(\.sessions)
        func count(_ attendance: String) -> Int { sessions.count { $0.attendance == attendance } }
        return [
            ("enough sessions", sessions.count >= 700),
            ("most are attended", count("attended") * 3 > sessions.count * 2),
            ("some came late", count("late") >= 10),
            ("some did not come", count("absent-acceptable") >= 10),
            ("some were charged for not coming", count("absent-unacceptable") >= 10),
            ("some were called off", count("cancelled-by-provider") >= 5),
            ("every provider delivers", Set(plan.rounds.map(\.provider)).count == 12),
            (
                "each on its line's days, before it is sent in",
                plan.rounds.allSatisfy(plan.isTimely)
            ),
            ("one asked too much", plan.rounds.count { $0.fate == .dear } == 1),
            ("one was held", plan.rounds.count { $0.fate == .held } == 1),
            ("one is held", plan.rounds.count { $0.fate == .kept } == 1),
            ("some were sent in lately", plan.rounds.contains { $0.month == nil }),
            ("a run most months", plan.runs.count >= 8),
            ("one payment comes back", plan.runs.count { $0.returned != nil } == 1),
            ("and is paid again", plan.isPaidAgain),
            ("one session is paid back", plan.runs.count { $0.refund != nil } == 1),
            (
                "months are closed",
                plan.almanac.end(ofMonth: 7).closed < plan.almanac.today
            ),
        ]
    }
}

extension Plan {
    fileprivate func isTimely(_ round: PlannedRound) -> Bool {
        let sent = round.month.map { almanac.end(ofMonth: $0).recorded } ?? almanac.lately
        return round.sessions.allSatisfy { session in
            let line = packages[session.package].lines[session.line]
            return line.from <= session.day && session.day <= line.to && session.day < sent
                && line.provider == round.provider
        }
    }

    /// The run after the one that came back pays the same rounds.
    fileprivate var isPaidAgain: Bool {
        guard let place = runs.firstIndex(where: { $0.returned != nil }),
            place + 1 < runs.count
        else { return false }
        let back = runs[place].rounds.filter { rounds[$0].provider == runs[place].returned }
        return !back.isEmpty && Set(back).isSubset(of: runs[place + 1].rounds)
    }
}
