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
        if let other = told.other(than: measure.fields) {
            throw unreadable("\(other.rawValue) goes with another measure than \(measure.code)")
        }
        switch measure.kind {
        case .sessions: return (measure, try Self.sessions(told))
        case .start: return (measure, try Self.start(told, measure))
        case .code:
            let code = try code(Self.value(told), of: measure.list ?? "", on: day).code
            return (measure, Reading(value: code))
        case .score, .count: return (measure, try score(told, measure, on: day))
        case .instrument: return (measure, try instrument(told, on: day))
        case .exclusion: return (measure, try exclusion(told, measure, on: day))
        }
    }

    private static func value(_ told: Told) throws(Refusal) -> String {
        guard let value = told[.value] else {
            throw unreadable("give one for the measure \(told.measure.trimmingSpaces())")
        }
        return value
    }

    private static func start(_ told: Told, _ measure: Measure) throws(Refusal) -> Reading {
        guard (told[.value]?.lowercased() ?? "started") == "started" else {
            throw unreadable("\(measure.code) says that it began: leave the value out")
        }
        return Reading(value: "started")
    }

    private func score(
        _ told: Told,
        _ measure: Measure,
        on day: Day
    ) throws(Refusal) -> Reading {
        let value = try Self.value(told)
        var domain: String?
        if let domains = measure.domains {
            guard let told = told[.domain] else {
                throw unreadable("say the domain, a code of the list \(domains)")
            }
            domain = try code(told, of: domains, on: day).code
        }
        var reading = try Reading(value: Self.score(value, on: measure.scale))
        reading.domain = domain
        return reading
    }

    private func instrument(_ told: Told, on day: Day) throws(Refusal) -> Reading {
        guard let code = told[.instrument], let edition = told[.edition],
            let domain = told[.domain]
        else { throw unreadable("say instrument, edition and domain") }
        let found = try instrument(code, edition, domain, on: day)
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
    ) throws(Refusal) -> Reading {
        let kind = try code(Self.value(told), of: measure.list ?? "", on: day).code
        var reading = Reading(value: kind)
        if let days = told[.days] {
            reading.days = try Input.number(days, what: "days", in: 0...365)
        }
        let typed = (told[.reasons] ?? "").split { $0 == "," || $0.isWhitespace }
        guard (1...3).contains(typed.count) else {
            throw unreadable("give one to three reasons, with spaces between")
        }
        for text in typed {
            let reason = try code(String(text), of: measure.reasons ?? "", on: day).code
            if !reading.reasons.contains(reason) { reading.reasons.append(reason) }
        }
        return reading
    }

    private static func score(_ text: String, on scale: ScoreScale?) throws(Refusal) -> String {
        guard let scale else { throw unreadable("this measure has no scale") }
        guard let score = scale.number(reading: text) else {
            throw .outcome(.scoreOffScale(scale))
        }
        return String(score)
    }

    private func unreadable(_ how: String) -> Refusal { Self.unreadable(how) }

    static func unreadable(_ how: String) -> Refusal { .outcome(.valueUnreadable(how)) }
}
