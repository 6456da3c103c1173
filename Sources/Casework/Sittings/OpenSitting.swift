package import Money
package import Panel
import Store

/// Opens a meeting of the panel on a day.
package struct OpenSitting: ActRequest {
    package static let act = Act.openSitting

    package var date: String

    package init(date: String) {
        self.date = date
    }

    package struct Answer: Codable, Sendable {
        package let sitting: String
        package let on: Day
    }

    package func perform(at desk: Desk) throws -> Answer {
        let day = try Input.day(date)
        guard day <= desk.today.adding(days: 366) else {
            throw Refusal.sitting(.tooFarAhead)
        }
        let others = try desk.fetch(Sittings.count(on: day))
        let reference = SittingReference.text(
            panel: desk.settings.panel,
            on: day,
            occurrence: others + 1
        )
        desk.save(
            Sittings.insert(id: desk.newID(), reference: reference, on: day, event: desk.event)
        )
        desk.record(reference, ["on": "\(day)"])
        return Answer(sitting: reference, on: day)
    }
}

extension ReadingDesk {
    func sitting(_ text: String) throws -> Sittings.Sitting {
        let reference = try SittingReference.read(text)
        return try found(fetch(Sittings.find(reference)), reference)
    }

    /// A sitting that may still be changed.
    func openSitting(_ text: String) throws -> Sittings.Sitting {
        let reference = try SittingReference.read(text)
        return try open(fetch(Sittings.find(reference)), reference)
    }

    func open(
        _ sitting: Sittings.Sitting?,
        _ reference: String
    ) throws -> Sittings.Sitting {
        let sitting = try found(sitting, reference)
        try sitting.facts.checkOpen()
        return sitting
    }

    /// Nothing is decided or closed before the sitting's day.
    func checkBegun(_ sitting: Sittings.Sitting) throws(Refusal) {
        guard sitting.on <= today else { throw .sitting(.inTheFuture(sitting.on)) }
    }

    private func found(
        _ sitting: Sittings.Sitting?,
        _ reference: String
    ) throws -> Sittings.Sitting {
        if let sitting { return sitting }
        let latest = try fetch(Sittings.list(Page(size: 100))).items.map(\.reference)
        // A wrong digit or two; further off it is another day that was meant.
        let near = Nearby.word(like: reference, in: latest, edits: 2)
        throw Refusal.access(.notFound(noun: "sitting", reference: reference, near: near))
    }
}
