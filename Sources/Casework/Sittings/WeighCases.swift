package import Money
package import Panel
import Store

/// What funding several packages together would leave, before anything is decided: one answer for
/// all of them, in the order they are given.
///
/// Asks the same rules as deciding, one package after the other, and writes nothing.
package struct WeighCases: LookUp {
    package static let act = Act.decide

    /// How many packages are weighed together.
    static let most = 100

    package var sitting: String
    /// None shows what stands now.
    package var packages: [String]

    package init(sitting: String, packages: [String] = []) {
        self.sitting = sitting
        self.packages = packages
    }

    package struct Answer: Codable, Sendable {
        package let sitting: String
        package let totalPence: Pence
        /// Every head of the funds that run on the sitting's day.
        package let heads: [DecisionMade.Head]
        /// The chair's own: against each, the package that comes nearest to it.
        package let limits: [DecisionMade.Against]
        package let cases: [Weighed]
    }

    package struct Weighed: Codable, Sendable {
        package let package: String
        package let child: String
        package let totalPence: Pence
        /// Why it could not be decided so; none when it could.
        package let code: String?
        package let obstacle: String?
        /// Promised to the child with all that is weighed, by fund.
        package let childTotals: [String: DecisionMade.Child]
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let sitting = try desk.openSitting(sitting)
        let packages = try packages(at: desk)
        var scale = try Scale(packages, in: sitting, at: desk)
        for package in packages { try scale.put(package, at: desk) }
        return Answer(
            sitting: sitting.reference,
            totalPence: scale.weighed.map(\.total).sum(),
            heads: try scale.heads(on: sitting.on, at: desk),
            limits: scale.limits,
            cases: scale.weighed.map { weighed in
                Weighed(
                    package: weighed.package.reference,
                    child: weighed.package.childReference,
                    totalPence: weighed.total,
                    code: weighed.obstacle?.code,
                    obstacle: weighed.obstacle?.sentence,
                    childTotals: scale.totals(of: weighed.package)
                )
            }
        )
    }

    /// Each once, in the order given.
    private func packages(at desk: ReadingDesk) throws -> [Packages.Package] {
        var wanted: [String] = []
        for text in packages {
            let reference = try Noun.package.read(text)
            if !wanted.contains(reference) { wanted.append(reference) }
        }
        guard !wanted.isEmpty else { return [] }
        guard wanted.count <= Self.most else {
            throw Refusal.input(.malformedNumber("number of packages", 1...Self.most))
        }
        let found = try desk.fetch(Packages.find(wanted))
        return try wanted.map { reference in
            try desk.found(found.first { $0.reference == reference }, .package, reference)
        }
    }
}
