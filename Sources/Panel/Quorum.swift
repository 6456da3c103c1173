/// Which agencies must be there: one of each group.
///
/// Dated data, never a constant.
package struct Quorum: Hashable, Sendable {
    /// Group → the agencies that can fill it.
    package let groups: [String: Set<String>]

    package init(groups: [String: Set<String>]) {
        self.groups = groups
    }

    /// The groups nobody fills, each as `health or education`.
    package func missing(_ agencies: Set<String>) -> [String] {
        groups.values.filter { $0.isDisjoint(with: agencies) }
            .map { $0.sorted().joined(separator: " or ") }
            .sorted()
    }
}

/// Somebody present at a sitting, for an agency.
package struct Attendance: Hashable, Sendable {
    package let person: String
    package let agency: String

    /// - Parameter person: the name as it is compared, see `Input.searchName`.
    package init(person: String, agency: String) {
        self.person = person
        self.agency = agency
    }
}

/// A person's interest in a provider.
package struct Interest: Hashable, Sendable {
    package let person: String
    package let provider: ID

    package init(person: String, provider: ID) {
        self.person = person
        self.provider = provider
    }
}

extension [Attendance] {
    /// The agencies that count for a decision about these providers: those with someone present who
    /// has no interest in any of them.
    package func agencies(free interests: [Interest], of providers: Set<ID>) -> Set<String> {
        let interested = Set(interests.filter { providers.contains($0.provider) }.map(\.person))
        return Set(filter { !interested.contains($0.person) }.map(\.agency))
    }
}
