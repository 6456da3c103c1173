import Money
import Panel
import Store

extension Desk {
    /// Asks so many weeks from now on whether each start among these has lasted: as many statements
    /// for a file of them as for one.
    ///
    /// The same again, while it goes on, is no new start, whichever provider reported it; unless it
    /// says itself that it has begun.
    ///
    /// - Parameters:
    ///   - outcomes: in the order in which they are reported.
    ///   - provider: whose work it is to ask; who has the package's order where it is nil.
    /// - Returns: the first and the last of what is asked, for the event; nil where nothing is.
    func followUp(
        _ outcomes: [(entry: OutcomeRegister.Entry, id: ID)],
        provider: ID?
    ) throws -> String? {
        let starts = outcomes.filter { $0.entry.isStart }
        guard !starts.isEmpty else { return nil }
        var running = try overTheWall {
            try runningStarts(of: starts.map { $0.entry.child })
        }
        let askers = try askers(of: provider == nil ? starts.map { $0.entry.package } : [])
        var new: [FollowUps.New] = []
        for (entry, id) in starts {
            guard let rule = settings.followUpRule(on: entry.on) else { continue }
            let (start, isBegun) = (entry.start, entry.measure.kind == .start)
            guard isBegun || !running.contains(start, on: entry.on) else { continue }
            for date in rule.dates(from: entry.on) {
                running.add(start, Span(from: entry.on, to: date.until))
                new.append(
                    FollowUps.New(
                        id: newID(),
                        outcome: id,
                        provider: provider ?? askers[entry.package],
                        weeks: date.weeks,
                        due: date.due,
                        until: date.until
                    )
                )
            }
        }
        guard !new.isEmpty else { return nil }
        let references = try newReferences(.followUp, count: new.count)
        save(FollowUps.insert(Array(zip(references, new)), event: event))
        return "\(references[0]) to \(references[references.count - 1])"
    }
}

extension ReadingDesk {
    fileprivate func runningStarts(of children: [ID]) throws -> RunningStarts {
        let parts = Set(children).sorted().parts(of: 500)
        var running = RunningStarts()
        for row in try fetchEach(parts.map(FollowUps.running)).flatMap({ $0 }) {
            running.add(row.start, row.span)
        }
        return running
    }

    /// Whose work it is to ask about each of these packages.
    fileprivate func askers(of packages: [ID]) throws -> [ID: ID] {
        let parts = Set(packages).sorted().parts(of: 500)
        return Dictionary(
            try fetchEach(parts.map(FollowUps.askers)).flatMap { $0 }
                .map { ($0.package, $0.provider) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// To a provider's own officer there are only the follow-ups that are theirs to ask.
    var askingProvider: ID? { reportingProvider }

    func followUp(_ text: String) throws -> FollowUps.Question {
        let reference = try Noun.followUp.read(text)
        let found = try fetch(FollowUps.find(reference, provider: askingProvider))
        return try self.found(found, .followUp, reference)
    }
}
