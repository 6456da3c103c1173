package import Money
package import Panel
import Reports
import Store

/// What one count of a return is made of: every record, as it was known when the count was told.
///
/// Each package, session or child is counted once, whatever the number of its records. What is not
/// told is not listed either.
package struct ListCounted: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seeCounted
    package static let sorts = QuarterCounts.sorts.words

    package var `return`: String
    /// An output, or an outcome, by its name there.
    package var what: String
    /// As it would have been when an event had just been recorded: a day, a moment or its number.
    package var knownAt: String?
    package var paging: Paging

    package init(
        return: String,
        what: String,
        knownAt: String? = nil,
        paging: Paging = Paging()
    ) {
        self.return = `return`
        self.what = what
        self.knownAt = knownAt
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        /// A decision, a session, an outcome or a follow-up; nil where it is the package itself.
        package let record: String?
        package let package: String
        package let child: String
        package let on: Day
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let entry = try desk.fundReturn(`return`)
        let figures = try desk.figures(of: entry, knownAt: knownAt)
        let counts = figures.outputs + figures.outcomes
        guard let told = counts.first(where: { $0.what == what.lowercased() }) else {
            throw Refusal.fundReturn(.noCount(counts.map(\.what)))
        }
        guard told.count != nil else { throw Refusal.fundReturn(.countNotTold) }
        let listing = try desk.fetch(
            QuarterCounts.records(
                of: told.what,
                in: entry.span,
                fund: desk.fund(entry.fund).id,
                upTo: figures.knownAtEvent,
                paging.page(by: QuarterCounts.sorts)
            )
        )
        return Listed(listing) { record in
            Item(
                record: record.record,
                package: record.package,
                child: record.child,
                on: record.on
            )
        }
    }
}
