import Money

extension MeasureBook {
    /// `41/50`, attended and possible, or each kind of session by itself.
    static func sessions(_ told: Told) throws(ToldFault) -> Reading {
        let byKind: [Told.Field] = [
            .present, .approved, .authorised, .unauthorised, .notPossible,
        ]
        guard told.gives(anyOf: byKind) else {
            let (attended, possible) = try counts(told)
            guard attended <= possible else {
                let field = told[.value] == nil ? Told.Field.attended : .value
                throw ToldFault(field, .outcome(.attendedMoreThanPossible))
            }
            return Reading(attended: attended, possible: possible)
        }
        let either = "tell either every kind of session, present first, or 41/50"
        if let other = [Told.Field.value, .attended, .possible].first(where: { told[$0] != nil }) {
            throw ToldFault(other, either)
        }
        guard told[.present] != nil else { throw ToldFault(.present, either) }
        let sessions = SessionCounts(
            present: try count(told, .present),
            approved: try count(told, .approved),
            authorised: try count(told, .authorised),
            unauthorised: try count(told, .unauthorised),
            notPossible: try count(told, .notPossible)
        )
        guard sessions.possible > 0 else { throw ToldFault(.present, "no session was possible") }
        return Reading(attended: sessions.attended, possible: sessions.possible, sessions)
    }

    private static func counts(_ told: Told) throws(ToldFault) -> (Int, Int) {
        let how = "write sessions attended and possible, such as 41/50"
        if let value = told[.value] {
            if let other = [Told.Field.attended, .possible].first(where: { told[$0] != nil }) {
                throw ToldFault(other, how)
            }
            let parts = value.split(separator: "/", omittingEmptySubsequences: false)
            let counts = parts.compactMap { count(String($0)) }
            guard parts.count == 2, counts.count == 2, counts[1] > 0 else {
                throw ToldFault(.value, how)
            }
            return (counts[0], counts[1])
        }
        guard told.gives(anyOf: [.attended, .possible]) else { throw ToldFault(.value, how) }
        guard let attended = told[.attended].flatMap(count) else { throw ToldFault(.attended, how) }
        guard let possible = told[.possible].flatMap(count), possible > 0 else {
            throw ToldFault(.possible, how)
        }
        return (attended, possible)
    }

    /// None where nothing was said.
    private static func count(_ told: Told, _ field: Told.Field) throws(ToldFault) -> Int {
        guard let text = told[field] else { return 0 }
        guard let count = count(text) else {
            throw ToldFault(
                field,
                "\(field.rawValue) is a whole number of sessions, 0 to 9999"
            )
        }
        return count
    }

    /// At most 9,999 sessions.
    private static func count(_ text: String) -> Int? {
        ScoreScale(least: 0, most: 9999).number(reading: text.trimmingSpaces())
    }
}
