import Money

extension MeasureBook {
    /// `41/50`, attended and possible, or each kind of session by itself.
    static func sessions(_ told: Told) throws(Refusal) -> Reading {
        let byKind: [Told.Field] = [
            .present, .approved, .authorised, .unauthorised, .notPossible,
        ]
        guard told.gives(anyOf: byKind) else {
            let (attended, possible) = try counts(told)
            guard attended <= possible else { throw .outcome(.attendedMoreThanPossible) }
            return Reading(attended: attended, possible: possible)
        }
        guard !told.gives(anyOf: [.value, .attended, .possible]), told[.present] != nil else {
            throw unreadable("tell either every kind of session, present first, or 41/50")
        }
        let sessions = SessionCounts(
            present: try count(told, .present),
            approved: try count(told, .approved),
            authorised: try count(told, .authorised),
            unauthorised: try count(told, .unauthorised),
            notPossible: try count(told, .notPossible)
        )
        guard sessions.possible > 0 else { throw unreadable("no session was possible") }
        return Reading(attended: sessions.attended, possible: sessions.possible, sessions)
    }

    private static func counts(_ told: Told) throws(Refusal) -> (Int, Int) {
        let parts: [String?]
        switch (told[.value], told[.attended], told[.possible]) {
        case (let value?, nil, nil):
            parts = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        case (nil, let attended?, let possible?): parts = [attended, possible]
        default: parts = []
        }
        let counts = parts.compactMap { $0.flatMap(count) }
        guard parts.count == 2, counts.count == 2, counts[1] > 0 else {
            throw unreadable("write sessions attended and possible, such as 41/50")
        }
        return (counts[0], counts[1])
    }

    /// None where nothing was said.
    private static func count(_ told: Told, _ field: Told.Field) throws(Refusal) -> Int {
        guard let text = told[field] else { return 0 }
        guard let count = count(text) else {
            throw unreadable("\(field.rawValue) is a whole number of sessions, 0 to 9999")
        }
        return count
    }

    /// At most 9,999 sessions.
    private static func count(_ text: String) -> Int? {
        ScoreScale(least: 0, most: 9999).number(reading: text.trimmingSpaces())
    }
}
