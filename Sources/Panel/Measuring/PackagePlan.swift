import Money

/// What was planned for a package, as reports are held against that say which of it they read.
package struct PackagePlan: Sendable {
    /// One outcome that was planned.
    package struct Planned: Hashable, Sendable {
        package let id: ID
        /// Its number in the package.
        package let number: Int
        private let measure: String
        private let domain: String?
        private let instrument: String?
        private let edition: String?

        /// - Parameter target: a reading of what is to be reached, or of what was.
        package init(id: ID, number: Int, measure: String, _ target: Reading) {
            self.id = id
            self.number = number
            self.measure = measure
            domain = target.domain
            instrument = target.instrument
            edition = target.edition
        }

        /// Whether a reading is of the same measure, domain and instrument.
        func isRead(by measure: String, _ reading: Reading) -> Bool {
            self == Self(id: id, number: number, measure: measure, reading)
        }

        /// What it is read by: `score sdq self total`.
        var words: String {
            [measure, instrument, edition, domain].compactMap(\.self).joined(separator: " ")
        }
    }

    private let planned: [Planned]

    package init(_ planned: [Planned]) {
        self.planned = planned
    }

    /// The number of an outcome that may be planned.
    package static func number(reading text: String) throws(Refusal) -> Int {
        try Input.number(text, what: "planned outcome", in: 1...999)
    }

    /// The one whose number was typed.
    ///
    /// - Returns: nil where nothing was: which of several is read is then left open.
    /// - Throws: `malformed-number`, `outcome-not-planned`, `planned-otherwise`.
    package func planned(
        reading number: String?,
        by measure: String,
        _ reading: Reading
    ) throws(Refusal) -> Planned? {
        guard let text = number?.trimmingSpaces(), !text.isEmpty else { return nil }
        let number = try Self.number(reading: text)
        guard let named = planned.first(where: { $0.number == number }) else {
            throw .package(.notPlanned(number, planned: planned.count))
        }
        guard named.isRead(by: measure, reading) else {
            throw .outcome(.plannedOtherwise(number, named.words))
        }
        return named
    }
}
