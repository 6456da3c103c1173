package import Money

/// What packages that were funded have of one service under one head of one fund; of those that
/// have nothing else many are one piece.
package struct PackagePiece: Hashable, Sendable {
    /// How a cost is cut.
    package enum Kind: String, Choice {
        case service
        case provider
        case head
    }

    package let service: String
    package let provider: String
    package let head: String
    package let fund: String
    /// What its package tells of the child.
    package let traits: CaseTraits
    /// The package, where it has other pieces as well.
    package let package: String?
    package let packages: Int
    /// Accepted sessions of each, as far as the council counts them.
    package let sessions: Int
    package let isCompleted: Bool
    /// Whether and how long a start that came of it lasted.
    package let lasting: Lasting
    package let planned: Pence
    package let actual: Pence
    /// What of it is left out of what is told of all funds.
    package let untold: Untold
    /// What of it is left out of what is told of its fund alone.
    package let untoldOfFund: Untold

    /// Of a package's starts in education, work or training, as far as the time to ask is over.
    package struct Lasting: Hashable, Sendable {
        /// Whether there is one that is followed up.
        package let isFollowed: Bool
        /// The most weeks after which it can no longer be asked whether one still goes on.
        package let asked: Int
        /// The most of these after which one did.
        package let sustained: Int

        package init(isFollowed: Bool, asked: Int, sustained: Int) {
            self.isFollowed = isFollowed
            self.asked = asked
            self.sustained = sustained
        }

        package static let none = Lasting(isFollowed: false, asked: 0, sustained: 0)
    }

    /// That it was funded, had begun, was completed or a start that came of it had lasted in a quarter
    /// of which only few are told: see `FewQuarters`.
    package struct Untold: OptionSet, Hashable, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) {
            self.rawValue = rawValue
        }

        package static let funded = Untold(rawValue: 1)
        package static let started = Untold(rawValue: 2)
        package static let completed = Untold(rawValue: 4)

        /// - Parameter place: of so many weeks among those after which starts are followed up.
        package static func sustained(_ place: Int) -> Untold { Untold(rawValue: 8 << place) }

        /// As the reports to scrutiny and to funders name it.
        package static func named(weeks: [Int]) -> [(name: String, untold: Untold)] {
            [
                (Output.funded.rawValue, .funded), (Output.started.rawValue, .started),
                (Output.completed.rawValue, .completed),
            ]
                + weeks.enumerated().map { place, weeks in
                    (Achieved.sustained(weeks: weeks).name, .sustained(place))
                }
        }
    }

    package init(
        service: String,
        provider: String,
        head: String,
        fund: String,
        traits: CaseTraits,
        package: String?,
        packages: Int,
        sessions: Int,
        isCompleted: Bool,
        lasting: Lasting,
        planned: Pence,
        actual: Pence,
        untold: Untold = [],
        untoldOfFund: Untold = []
    ) {
        self.service = service
        self.provider = provider
        self.head = head
        self.fund = fund
        self.traits = traits
        self.package = package
        self.packages = packages
        self.sessions = sessions
        self.isCompleted = isCompleted
        self.lasting = lasting
        self.planned = planned
        self.actual = actual
        self.untold = untold
        self.untoldOfFund = untoldOfFund
    }

    /// What it is called in a cut of this kind.
    package subscript(kind: Kind) -> String {
        switch kind {
        case .service: service
        case .provider: provider
        case .head: head
        }
    }
}
