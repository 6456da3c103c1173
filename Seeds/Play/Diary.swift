import Money

/// Something that is done on a day of the story.
struct Entry {
    let day: Day
    let play: (Player) async throws -> Void

    init(_ day: Day, _ play: @escaping (Player) async throws -> Void) {
        self.day = day
        self.play = play
    }
}

/// All that is done, day by day; on one day in the order in which it is put together here.
struct Diary {
    let entries: [Entry]

    init(_ plan: Plan) {
        let parts = [
            Self.officers(plan), Self.anchors(plan), Self.funds(plan), Self.providers(plan),
            Self.cases(plan),
            Self.sittings(plan), Self.outcomes(plan), Self.banks(plan), Self.deliveries(plan),
            Self.runs(plan), Self.books(plan), Self.concerns(plan), Self.followUps(plan),
            Self.endReports(plan), Self.publication(plan), Self.erasing(plan),
        ]
        entries = parts.flatMap { $0 }.enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }
}
