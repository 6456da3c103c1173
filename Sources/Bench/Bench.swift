import Database
import Foundation
import Money

/// What is measured in this run, and how thoroughly.
struct Bench: Sendable {
    let rounds: Int
    let seconds: Int
    /// Packages that wait for a decision under each spread.
    let packages: Int
    let movements: Int
    /// With five outcomes each.
    let children: Int
    /// How many requests a server answers before its memory is looked at.
    let requests: Int
    let today: Day
    /// Whether it is only tried that everything can still be measured: no figure is worth keeping.
    let isTrial: Bool
    /// Where files are made.
    let folder: URL
    /// Only rows whose names begin with one of these; all when there is none.
    private let prefixes: [String]

    /// - Parameter words: `quick` or `trial`, and beginnings of the names of rows.
    init(_ words: [String], today: Day) throws {
        isTrial = words.contains("trial")
        let isQuick = isTrial || words.contains("quick")
        rounds = isQuick ? 1 : 3
        seconds = 2
        packages = isTrial ? 1_000 : 8_000
        movements = isTrial ? 2_000 : isQuick ? 100_000 : 1_000_000
        children = isTrial ? 200 : isQuick ? 20_000 : 200_000
        requests = isQuick ? 10_000 : 100_000
        prefixes = words.filter { !["quick", "trial"].contains($0) }
        self.today = today
        folder = URL(fileURLWithPath: ".build/bench")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func wants(_ name: String) -> Bool {
        prefixes.isEmpty || prefixes.contains { name.hasPrefix($0) || $0.hasPrefix(name) }
    }

    func run(server: String) async throws -> Table {
        var table = Table()
        let grounds = [
            Ground(engine: .postgres, home: server), Ground(engine: .sqlite, home: folder.path),
        ]
        for ground in grounds {
            try await panel(on: ground, &table)
        }
        try await reports(on: grounds[0], &table)
        try await outcomes(on: grounds[0], &table)
        return table
    }

    /// What the panel does, and what starting the program costs.
    private func panel(on ground: Ground, _ table: inout Table) async throws {
        let engine = ground.engine
        let spreads: [Load.Spread] = engine == .postgres ? [.hot, .spread] : [.hot]
        let loads = spreads.flatMap { spread in
            [1, 8, 32].map { Load(spread: spread, clients: $0, seconds: seconds) }
        }.filter { wants("\($0.name)-\(engine.rawValue)") }
        let closes = wants("close-40-\(engine.rawValue)")
        let starts = engine == .sqlite && wants("start")
        let serves = engine == .postgres && ServedRows.names.contains(where: wants)
        guard !loads.isEmpty || closes || starts || serves else { return }
        note("Preparing packages on \(engine.rawValue)")
        let proposed = try await Proposed(on: ground, count: packages, today: today)
        let rows = DecideRows(bench: self, ground: ground, proposed: proposed)
        for load in loads {
            table.add(try await rows.run(load))
        }
        if closes {
            let row = CloseRow(bench: self, ground: ground, proposed: proposed)
            table.add([try await row.run()])
        }
        if serves {
            table.add(try await ServedRows(bench: self, ground: ground, proposed: proposed).run())
        }
        if starts {
            table.add(try StartRows(bench: self, proposed: proposed).run())
            table.add([try ServedStart(bench: self, proposed: proposed).run()])
        }
    }

    private func reports(on ground: Ground, _ table: inout Table) async throws {
        let questions = Question.all(today: today).filter { wants("\($0.name)-postgres") }
        let exports = wants("export-ledger-postgres")
        let rollsUp = wants("roll-up-beside-scan-postgres")
        guard !questions.isEmpty || exports || rollsUp else { return }
        note("Preparing \(movements) movements")
        let books = try await Books(on: ground, movements: movements, today: today)
        for question in questions {
            table.add([try await LookRows(bench: self, books: books).run(question)])
        }
        if rollsUp {
            table.add([try RollUpRow(bench: self, books: books).run()])
        }
        if exports {
            table.add([try await ExportRow(bench: self, books: books).run()])
        }
    }

    private func outcomes(on ground: Ground, _ table: inout Table) async throws {
        guard ["return", "scrutiny", "cost", "distance"].contains(where: wants) else { return }
        note("Preparing \(children) children and what came of them")
        let books = try await Books(on: ground, movements: children * 10, today: today)
        try books.addOutcomes()
        for question in try await Question.outcomes(books, self)
        where wants("\(question.name)-postgres") {
            table.add([try await LookRows(bench: self, books: books).run(question)])
        }
    }
}
