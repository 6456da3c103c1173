import Money
import Panel
import Store

/// A report that something began, as it is followed up.
struct StartedOutcome {
    let id: ID
    let package: ID
    let start: RunningStarts.Start
    let on: Day
    /// It says itself that it has begun.
    let isBegun: Bool
    /// Whose work it is to ask; who has the package's order where it is nil.
    let provider: ID?
}

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
        let starts = outcomes.filter { $0.entry.isStart }.map { entry, id in
            StartedOutcome(
                id: id,
                package: entry.package,
                start: entry.start,
                on: entry.on,
                isBegun: entry.measure.kind == .start,
                provider: provider
            )
        }
        return try followUp(starts)?.asked
    }

    /// Goes on asking about a start that is taken back where others reported it too: from then on it
    /// is asked about the earliest of those reports that stand.
    ///
    /// - Returns: what is asked, and about which outcomes, for the event; nothing where nothing is.
    func handOn(followUpsOf outcome: ID) throws -> [String: String] {
        let waiting = try overTheWall { try fetch(FollowUps.waiting(behind: outcome)) }
        let starts = waiting.map { report in
            StartedOutcome(
                id: report.id,
                package: report.package,
                start: report.start,
                on: report.on,
                isBegun: false,
                provider: report.provider
            )
        }
        guard let (asked, about) = try followUp(starts, besides: outcome) else { return [:] }
        let references = waiting.filter { about.contains($0.id) }.map(\.reference)
        return ["follow-ups": asked, "handed-to": references.joined(separator: " ")]
    }

    /// - Parameter outcome: one that is taken back in this act.
    private func followUp(
        _ starts: [StartedOutcome],
        besides outcome: ID? = nil
    ) throws -> (asked: String, about: Set<ID>)? {
        guard !starts.isEmpty else { return nil }
        var (running, askers) = try overTheWall {
            (
                try runningStarts(of: starts.map(\.start.child), besides: outcome),
                try self.askers(of: starts.filter { $0.provider == nil }.map(\.package))
            )
        }
        var new: [FollowUps.New] = []
        // The first of a file is the earliest, wherever it stands.
        for started in starts.sorted(by: { $0.on < $1.on }) {
            let dates = settings.followUpRule(on: started.on)?.dates(from: started.on) ?? []
            guard let until = dates.last?.until else { continue }
            let span = Span(from: started.on, to: until)
            guard started.isBegun || !running.contains(started.start, in: span) else { continue }
            running.add(started.start, span)
            for date in dates {
                new.append(
                    FollowUps.New(
                        id: newID(),
                        outcome: started.id,
                        provider: started.provider ?? askers[started.package],
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
        let asked = "\(references[0]) to \(references[references.count - 1])"
        return (asked, Set(new.map(\.outcome)))
    }
}

extension ReadingDesk {
    fileprivate func runningStarts(
        of children: [ID],
        besides outcome: ID?
    ) throws -> RunningStarts {
        let questions = Set(children).sorted().parts(of: 500).map {
            FollowUps.running(of: $0, besides: outcome)
        }
        var running = RunningStarts()
        for row in try fetchEach(questions).flatMap({ $0 }) {
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
