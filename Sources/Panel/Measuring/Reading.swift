/// A value as it is kept: in words, and in numbers where it counts.
package struct Reading: Hashable, Sendable {
    package let value: String
    package var attended: Int?
    package var possible: Int?
    /// Nil where only attended and possible were told.
    package var sessions: SessionCounts?
    package var days: Int?
    /// Up to three codes, in the order in which they were told.
    package var reasons: [String] = []
    package var domain: String?
    package var instrument: String?
    package var edition: String?

    package init(value: String) {
        self.value = value
    }

    init(attended: Int, possible: Int, _ sessions: SessionCounts? = nil) {
        value = "\(attended)/\(possible)"
        self.attended = attended
        self.possible = possible
        self.sessions = sessions
    }
}

/// Sessions as a school counts them, two a day.
package struct SessionCounts: Hashable, Sendable {
    package let present: Int
    /// Educated elsewhere with the school's leave, which counts as attending.
    package let approved: Int
    package let authorised: Int
    package let unauthorised: Int
    /// Closures and the like: nobody could attend these.
    package let notPossible: Int

    package init(
        present: Int,
        approved: Int,
        authorised: Int,
        unauthorised: Int,
        notPossible: Int
    ) {
        self.present = present
        self.approved = approved
        self.authorised = authorised
        self.unauthorised = unauthorised
        self.notPossible = notPossible
    }

    package var attended: Int { present + approved }
    package var possible: Int { attended + authorised + unauthorised }
}

/// How much of what was possible a child missed, where it is much.
package enum Absence: String, Choice {
    case persistent
    case severe
}

/// From which share of the possible sessions on absence is much, in thousandths.
package struct AbsenceRule: Hashable, Sendable {
    package let persistent: Int
    package let severe: Int

    package init(persistent: Int, severe: Int) {
        self.persistent = persistent
        self.severe = severe
    }

    package func absence(attended: Int, possible: Int) -> Absence? {
        let missed = (possible - attended) * 1000
        if missed >= severe * possible { return .severe }
        return missed >= persistent * possible ? .persistent : nil
    }
}
