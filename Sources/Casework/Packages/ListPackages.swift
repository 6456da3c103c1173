package import Money
package import Panel
import Store

/// Packages, newest first: of one child, or in one state, if wanted.
package struct ListPackages: LookUp {
    package typealias Answer = Listed<Item>

    package static let act = Act.seePackages
    package static let sorts = Packages.sorts.words
    package static let choices = ["state": Input.words(of: PackageState.self) + underWay]

    private static let underWay = ["held", "to-decide"]

    package var child: String?
    /// A package's state; `held` is any that an open sitting has decided on, `to-decide` what lies
    /// before the next.
    package var state: String?
    package var paging: Paging

    package init(child: String? = nil, state: String? = nil, paging: Paging = Paging()) {
        self.child = child
        self.state = state
        self.paging = paging
    }

    package struct Item: Codable, Sendable {
        package let package: String
        package let child: String
        package let state: String
        package let proposedOn: Day
        package let openSitting: String?
        package let lines: Int
        package let totalPence: Pence
        package let promisedPence: Pence
    }

    package func answer(at desk: ReadingDesk) throws -> Listed<Item> {
        let listing = try desk.fetch(
            Packages.list(
                paging.page(by: Packages.sorts),
                child: child.map { try desk.child($0).id },
                in: state.map(Packages.Place.init(reading:)),
                provider: desk.officer.seesOnlyOwnProvider ? desk.officer.provider : nil
            )
        )
        let ids = listing.items.map(\.id)
        let lines = try ids.isEmpty ? [] : desk.fetch(Lines.of(ids)).filter(desk.sees)
        let byPackage = Dictionary(grouping: lines, by: \.package)
        return Listed(listing) { package in
            let lines = (byPackage[package.id] ?? []).map(\.line)
            return Item(
                package: package.reference,
                child: package.childReference,
                state: package.shownState,
                proposedOn: package.proposedOn,
                openSitting: package.openSitting,
                lines: lines.count,
                totalPence: lines.map(\.total).sum(),
                promisedPence: lines.map(\.promised).sum()
            )
        }
    }
}

extension Packages.Place {
    init(reading text: String) throws(Refusal) {
        switch text {
        case "held": self = .held
        case "to-decide": self = .toDecide
        default: self = .state(try Input.choice(text, of: PackageState.self, what: "state"))
        }
    }
}
