import Money
import Panel
import Store

/// What outcomes are judged by when they are reported, alone or as rows of a file: loaded together
/// whatever their number.
struct OutcomeRegister {
    /// An outcome that may be recorded.
    struct Entry {
        let child: ID
        let childReference: String
        let package: ID
        let packageReference: String
        let measure: Measure
        let reading: Reading
        let on: Day
        let evidence: String
        let beneficiary: Beneficiary
        let note: String?
    }

    private typealias Column = RecordOutcome.Column

    private let today: Day
    private let children: [String: ID]
    private let packages: [String: Outcomes.Reportable]
    private let book: MeasureBook
    /// The package that may have been meant by one that is not there.
    private let near: [String: String]

    /// - Parameters:
    ///   - reports: whatever can be read of them.
    ///   - provider: only what it may report on; nil is everything.
    init(_ reports: [RecordOutcome], of provider: ID?, at desk: ReadingDesk) throws {
        today = desk.today
        let named = Set(reports.compactMap { try? ChildReference.read($0.child) }).sorted()
        children = Dictionary(
            try desk.fetchEach(
                named.parts(of: 500).map { Outcomes.children($0, provider: provider) }
            ).flatMap { $0 }.map { ($0.reference, $0.id) },
            uniquingKeysWith: { first, _ in first }
        )
        let funded = Set(reports.compactMap { try? Noun.package.read($0.package) }).sorted()
        packages = Dictionary(
            try desk.fetchEach(
                funded.parts(of: 500).map { Outcomes.packages($0, provider: provider) }
            ).flatMap { $0 }.map { ($0.reference, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        book = try MeasureBook(at: desk)
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
            try self.day(report.on, since: package?.since)
        }
        let day = on ?? today
        let measure = cells.read(.measure) { () throws(Refusal) in
            try book.measure(report.measure, on: day)
        }
        let counts = report.attended != nil || report.possible != nil
        let reading = cells.read(counts ? .attended : .value) { () throws(Refusal) in
            try measure.map { measure throws(Refusal) in
                try book.reading(
                    report.value,
                    attended: report.attended,
                    possible: report.possible,
                    as: measure,
                    on: day
                )
            }
        }
        let evidence = cells.read(.evidence) { () throws(Refusal) in
            try book.code(report.evidence, of: "evidence", on: day)
        }
        let beneficiary = cells.read(.beneficiary) { () throws(Refusal) in
            try Beneficiary(reading: report.beneficiary)
        }
        let note = cells.read(.note) { () throws(Refusal) in try report.readNote() }
        guard let child, let package, let on, let measure, let reading = reading ?? nil,
            let evidence, let beneficiary, let note
        else { throw RecordOutcome.Faults(cells.faults) }
        return Entry(
            child: child.id,
            childReference: child.reference,
            package: package.id,
            packageReference: package.reference,
            measure: measure,
            reading: reading,
            on: on,
            evidence: evidence,
            beneficiary: beneficiary,
            note: note
        )
    }
}

// Each cell by itself.
extension OutcomeRegister {
    /// No other child is ever suggested.
    private func child(_ text: String) throws(Refusal) -> (reference: String, id: ID) {
        let reference = try ChildReference.read(text)
        guard let id = children[reference] else { throw .noChild(reference) }
        return (reference, id)
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

    private func day(_ text: String, since: Day?) throws(Refusal) -> Day {
        let day = try Input.pastDay(text, today: today)
        if let since, day < since { throw .outcome(.beforePackage(since)) }
        return day
    }
}

extension Beneficiary {
    fileprivate init(reading text: String?) throws(Refusal) {
        let word = text ?? Beneficiary.child.rawValue
        self = try Input.choice(word, of: Beneficiary.self, what: "beneficiary")
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
