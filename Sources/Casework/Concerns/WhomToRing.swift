package import Panel

/// Whom to ring about a child in danger, before anything is typed.
package struct WhomToRing: LookUp {
    package static let act = Act.raiseConcern

    package init() {}

    package struct Answer: Codable, Sendable {
        package let ringNow: String
        /// The council's own; none where nobody has said one.
        package let number: String?
        /// In which a concern is acknowledged here.
        package let hours: Int
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        Answer(
            ringNow: WhomToRingNow.sentence(number: desk.settings.concernNumber),
            number: desk.settings.concernNumber,
            hours: desk.settings.concernHours
        )
    }
}
