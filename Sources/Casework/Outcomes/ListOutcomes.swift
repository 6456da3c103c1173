package import Panel
import Store

/// Outcomes, newest first, narrowed as wanted.
package struct ListOutcomes: LookUp {
    package typealias Answer = Listed<ShownOutcome>

    package static let act = Act.seeOutcomes
    package static let sorts = Outcomes.sorts.words

    package var child: String?
    package var package: String?
    package var measure: String?
    /// Only what reads the planned outcome of this number.
    package var planned: String?
    /// Only what stands, and nobody else saw confirmed yet.
    package var unverified: Bool
    package var paging: Paging

    package init(
        child: String? = nil,
        package: String? = nil,
        measure: String? = nil,
        planned: String? = nil,
        unverified: Bool = false,
        paging: Paging = Paging()
    ) {
        self.child = child
        self.package = package
        self.measure = measure
        self.planned = planned
        self.unverified = unverified
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownOutcome> {
        var filter = Outcomes.Filter()
        filter.child = try child.map { try desk.concernedChild($0).id }
        filter.package = try package.map { try desk.package($0).package.id }
        filter.measure = try measure.map { try desk.code($0, of: "measure").code }
        filter.planned = try planned.map { try PackagePlan.number(reading: $0) }
        filter.isUnverified = unverified
        filter.provider = desk.reportingProvider
        let listing = try desk.fetch(Outcomes.list(paging.page(by: Outcomes.sorts), filter))
        return Listed(listing, as: try desk.showing(listing.items))
    }
}

extension ReadingDesk {
    /// The child of this reference; to a provider's own officer only one for whom a line of theirs
    /// is committed.
    func concernedChild(_ text: String) throws -> (id: ID, reference: String) {
        let reference = try ChildReference.read(text)
        let known = Outcomes.children([reference], provider: onlyProvider)
        guard let found = try fetch(known).first else { throw Refusal.noChild(reference) }
        return (found.id, reference)
    }
}
