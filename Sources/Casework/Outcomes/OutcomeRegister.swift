import Money
import Panel
import Store

/// What outcomes are judged by when they are reported, alone or as rows of a file: loaded together
/// whatever their number.
struct OutcomeRegister {
    /// How each measure is read, on whichever day.
    let book: MeasureBook
    private let evidence: DatedCodes
    private let today: Day
    /// Days after a package's last in which what came of it is counted to it.
    private let window: Int
    private let children: [String: (id: ID, isKnown: Bool)]
    private let packages: [String: Outcomes.Reportable]
    /// What is said of those packages already.
    private var said: [Outcomes.Said: [Outcomes.Told]]
    /// What was planned for those packages; nothing where no report names any of it.
    private let plans: [ID: PackagePlan]
    /// The package that may have been meant by one that is not there.
    private let near: [String: String]

    /// - Parameters:
    ///   - reports: whatever can be read of them.
    ///   - provider: only what it may report on; nil is everything.
    init(_ reports: [RecordOutcome], of provider: ID?, at desk: ReadingDesk) throws {
        today = desk.today
        window = desk.settings.outcomeDays
        let named = Set(reports.compactMap { try? ChildReference.read($0.child) }).sorted()
        children = Dictionary(
            try desk.fetchEach(
                named.parts(of: 500).map { Outcomes.children($0, provider: provider) }
            ).flatMap { $0 }.map { ($0.reference, (id: $0.id, isKnown: $0.isKnown)) },
            uniquingKeysWith: { first, _ in first }
        )
        let funded = Set(reports.compactMap { try? Noun.package.read($0.package) }).sorted()
        packages = Dictionary(
            try desk.fetchEach(
                funded.parts(of: 500).map { Outcomes.packages($0, provider: provider) }
            ).flatMap { $0 }.map { ($0.reference, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let ids = packages.values.map(\.id).sorted()
        said = try desk.fetchEach(
            ids.parts(of: 500).map { Outcomes.said(of: $0, by: desk.officer.provider) }
        )
        .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        plans = try reports.contains(where: \.namesPlanned) ? desk.packagePlans(of: ids) : [:]
        book = try desk.measureBook()
        evidence = try desk.fetch(CodeLists.codes(of: "evidence"))
        near = try desk.near(funded.filter { [packages] in packages[$0] == nil })
    }

    /// Judges one of them; in each column what is looked at first comes first.
    func judge(_ report: RecordOutcome) throws(RecordOutcome.Faults) -> Entry {
        var cells = TypedCells<RecordOutcome.Column>()
        let child = cells.read(.child) { () throws(Refusal) in try self.child(report.child) }
        let package = cells.read(.package) { () throws(Refusal) in
            try self.package(report.package, of: child?.id)
        }
        let on = cells.read(.on) { () throws(Refusal) in
            try self.day(report.on, of: package)
        }
        let day = on ?? today
        let measure = cells.read(.measure) { () throws(Refusal) in
            try book.measure(report.measure, on: day)
        }
        let reading = cells.read { () throws(TypedFault<RecordOutcome.Column>) -> Reading? in
            guard let measure else { return nil }
            do throws(ToldFault) {
                return try book.reading(report.told, by: measure, on: day)
            } catch {
                throw report.typed(error)
            }
        }
        let planned = cells.read(.planned) { () throws(Refusal) -> PackagePlan.Planned? in
            guard let package, let measure, let reading = reading ?? nil else { return nil }
            return try plans[package.id, default: PackagePlan([])]
                .planned(reading: report.planned, by: measure.code, reading)
        }
        let code = cells.read(.evidence) { () throws(Refusal) in
            try evidence.read(report.evidence, of: "evidence", on: day).code
        }
        let whose = cells.read(.beneficiary) { () throws(Refusal) in
            try Self.beneficiary(report.beneficiary, of: measure)
        }
        let note = cells.read(.note) { () throws(Refusal) -> String? in
            let note = try report.readNote()
            try measure?.check(hasNote: note != nil)
            // No word is kept about a child of whom nobody knows any more who it is.
            guard note == nil || child?.isKnown != false else { throw .child(.identityErased) }
            return note
        }
        guard let child, let package, let on, let measure, let reading = reading ?? nil,
            let planned, let code, let whose, let note
        else { throw RecordOutcome.Faults(cells.faults) }
        return Entry(
            child: child.id,
            childReference: child.reference,
            package: package.id,
            packageReference: package.reference,
            measure: measure,
            reading: reading,
            planned: planned,
            on: on,
            evidence: code,
            beneficiary: whose,
            note: note,
            isStart: whose == .child && book.isStart(measure, reading, on: on)
        )
    }
}

extension OutcomeRegister {
    /// The outcome that says the same already: of the same planned outcome, or where one of the two
    /// leaves open which it reads.
    func outcome(saying entry: Entry) -> String? {
        said[entry.said]?.first { told in
            told.planned == nil || entry.planned == nil || told.planned == entry.planned?.id
        }?.reference
    }

    /// From now on it is said already.
    mutating func add(_ entry: Entry, as reference: String) {
        let told = Outcomes.Told(reference: reference, planned: entry.planned?.id)
        said[entry.said, default: []].append(told)
    }
}

// Each cell by itself.
extension OutcomeRegister {
    /// No other child is ever suggested.
    private func child(
        _ text: String
    ) throws(Refusal) -> (reference: String, id: ID, isKnown: Bool) {
        let reference = try ChildReference.read(text)
        guard let child = children[reference] else { throw .noChild(reference) }
        return (reference, child.id, child.isKnown)
    }

    private func package(
        _ text: String,
        of child: ID?
    ) throws(Refusal) -> Outcomes.Reportable {
        let reference = try Noun.package.read(text)
        guard let package = packages[reference] else {
            throw .access(
                .notFound(
                    noun: Noun.package.name,
                    reference: reference,
                    near: near[reference]
                )
            )
        }
        guard package.since != nil else { throw .outcome(.packageNotFunded) }
        guard child == nil || package.child == child else { throw .outcome(.otherChild) }
        return package
    }

    private func day(_ text: String, of package: Outcomes.Reportable?) throws(Refusal) -> Day {
        let day = try Input.pastDay(text, today: today)
        guard let package, let since = package.since else { return day }
        guard day >= since else { throw .outcome(.beforePackage(since)) }
        let last = package.last.adding(days: window)
        guard day <= last else { throw .outcome(.afterWindow(last)) }
        return day
    }

    private static func beneficiary(
        _ text: String?,
        of measure: Measure?
    ) throws(Refusal) -> Beneficiary {
        if let measure { return try measure.beneficiary(reading: text) }
        let word = text ?? Beneficiary.child.rawValue
        return try Input.choice(word, of: Beneficiary.self, what: "beneficiary")
    }
}

extension ReadingDesk {
    /// Where one package is not there, the one that may have been meant: of many it would take as
    /// many questions.
    fileprivate func near(_ missing: [String]) throws -> [String: String] {
        guard missing.count == 1, let near = try near(.package, missing[0]) else { return [:] }
        return [missing[0]: near]
    }
}
