import Money
import Panel
import Store

extension Desk {
    /// Asks so many weeks from now on whether a start has lasted.
    ///
    /// The same again, while it goes on, is no new start; unless it says itself that it has begun.
    ///
    /// - Returns: the first and the last of what is asked, for the event; nil where nothing is.
    func followUp(_ outcome: Outcomes.New, isBegun: Bool) throws -> String? {
        guard let rule = settings.followUpRule(on: outcome.on) else { return nil }
        let (isRunning, asker) = try fetch(
            FollowUps.isRunning(
                of: outcome.child,
                outcome.measure,
                outcome.reading.value,
                on: outcome.on
            ),
            FollowUps.asker(of: outcome.package)
        )
        guard isBegun || !isRunning else { return nil }
        let dates = rule.dates(from: outcome.on)
        let references = try newReferences(.followUp, count: dates.count)
        let new = zip(references, dates).map { reference, date in
            FollowUps.New(
                id: newID(),
                reference: reference,
                weeks: date.weeks,
                due: date.due,
                until: date.until
            )
        }
        save(
            FollowUps.insert(
                new,
                of: outcome.id,
                provider: officer.provider ?? asker,
                event: event
            )
        )
        return "\(references[0]) to \(references[references.count - 1])"
    }
}

extension ReadingDesk {
    /// To a provider's own officer there are only the follow-ups that are theirs to ask.
    var askingProvider: ID? { reportingProvider }

    func followUp(_ text: String) throws -> FollowUps.Question {
        let reference = try Noun.followUp.read(text)
        let found = try fetch(FollowUps.find(reference, provider: askingProvider))
        return try self.found(found, .followUp, reference)
    }
}
