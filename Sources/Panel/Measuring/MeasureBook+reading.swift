package import Money

extension MeasureBook {
    /// Reads what was reported: the one way in which it is done, whatever it came in by.
    ///
    /// - Throws: in the order of `OutcomeRefusal`.
    package func read(
        _ told: Told,
        on day: Day
    ) throws(Refusal) -> (measure: Measure, reading: Reading) {
        let measure = try measure(told.measure, on: day)
        do throws(ToldFault) {
            return (measure, try reading(told, by: measure, on: day))
        } catch {
            throw error.refusal
        }
    }

    /// The same by a measure that is known already.
    ///
    /// - Throws: what is wrong, and what of it has to be mended.
    package func reading(
        _ told: Told,
        by measure: Measure,
        on day: Day
    ) throws(ToldFault) -> Reading {
        if let other = told.other(than: measure.fields) {
            throw ToldFault(
                other,
                "\(other.rawValue) goes with another measure than \(measure.code)"
            )
        }
        switch measure.kind {
        case .sessions: return try Self.sessions(told)
        case .start: return try Self.start(told, measure)
        case .code: return Reading(value: try value(told, of: measure, on: day))
        case .score, .count: return try score(told, measure, on: day)
        case .instrument: return try instrument(told, on: day)
        case .exclusion: return try exclusion(told, measure, on: day)
        }
    }

    private static func value(_ told: Told) throws(ToldFault) -> String {
        guard let value = told[.value] else {
            throw ToldFault(.value, "give one for the measure \(told.measure.trimmingSpaces())")
        }
        return value
    }

    /// A code of the measure's list.
    private func value(
        _ told: Told,
        of measure: Measure,
        on day: Day
    ) throws(ToldFault) -> String {
        let value = try Self.value(told)
        return try Told.Field.value.reading { () throws(Refusal) in
            try code(value, of: measure.list ?? "", on: day).code
        }
    }

    private static func start(_ told: Told, _ measure: Measure) throws(ToldFault) -> Reading {
        guard (told[.value]?.lowercased() ?? "started") == "started" else {
            throw ToldFault(.value, "\(measure.code) says that it began: leave the value out")
        }
        return Reading(value: "started")
    }

    private func score(
        _ told: Told,
        _ measure: Measure,
        on day: Day
    ) throws(ToldFault) -> Reading {
        let value = try Self.value(told)
        var domain: String?
        if let domains = measure.domains {
            guard let told = told[.domain] else {
                throw ToldFault(.domain, "say the domain, a code of the list \(domains)")
            }
            domain = try Told.Field.domain.reading { () throws(Refusal) in
                try code(told, of: domains, on: day).code
            }
        }
        var reading = try Reading(value: Self.score(value, on: measure.scale))
        reading.domain = domain
        return reading
    }

    private func instrument(_ told: Told, on day: Day) throws(ToldFault) -> Reading {
        let how = "say instrument, edition and domain"
        guard let code = told[.instrument] else { throw ToldFault(.instrument, how) }
        guard let edition = told[.edition] else { throw ToldFault(.edition, how) }
        guard let domain = told[.domain] else { throw ToldFault(.domain, how) }
        let found = try Told.Field.instrument.reading { () throws(Refusal) in
            try instrument(code, edition, domain, on: day)
        }
        var reading = try Reading(value: Self.score(Self.value(told), on: found.scale))
        reading.instrument = found.code
        reading.edition = found.edition
        reading.domain = found.domain
        return reading
    }

    private func exclusion(
        _ told: Told,
        _ measure: Measure,
        on day: Day
    ) throws(ToldFault) -> Reading {
        var reading = Reading(value: try value(told, of: measure, on: day))
        if let days = told[.days] {
            reading.days = try Told.Field.days.reading { () throws(Refusal) in
                try Input.number(days, what: "days", in: 0...365)
            }
        }
        let typed = (told[.reasons] ?? "").split { $0 == "," || $0.isWhitespace }
        guard (1...3).contains(typed.count) else {
            throw ToldFault(.reasons, "give one to three reasons, with spaces between")
        }
        for text in typed {
            let reason = try Told.Field.reasons.reading { () throws(Refusal) in
                try code(String(text), of: measure.reasons ?? "", on: day).code
            }
            if !reading.reasons.contains(reason) { reading.reasons.append(reason) }
        }
        return reading
    }

    private static func score(
        _ text: String,
        on scale: ScoreScale?
    ) throws(ToldFault) -> String {
        guard let scale else { throw ToldFault(.value, "this measure has no scale") }
        guard let score = scale.number(reading: text) else {
            throw ToldFault(.value, .outcome(.scoreOffScale(scale)))
        }
        return String(score)
    }
}
