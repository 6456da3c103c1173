package import Panel
import Store

/// Decisions, newest first: of one sitting or one package, if wanted.
package struct ListDecisions: LookUp {
    package typealias Answer = Listed<ShownDecision>

    package static let act = Act.seeSittings
    package static let sorts = Decisions.sorts.words

    package var sitting: String?
    package var package: String?
    package var paging: Paging

    package init(sitting: String? = nil, package: String? = nil, paging: Paging = Paging()) {
        self.sitting = sitting
        self.package = package
        self.paging = paging
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<ShownDecision> {
        let listing = try desk.fetch(
            Decisions.list(
                paging.page(by: Decisions.sorts),
                sitting: sitting.map { try desk.sitting($0).id },
                package: package.map { try desk.package($0).package.id }
            )
        )
        return Listed(listing, as: ShownDecision.init)
    }
}
