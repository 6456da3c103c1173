package import Database
package import Money
package import Panel

// What an outcome says, so that nothing is counted twice.
extension Outcomes {
    /// What is said of a package by an outcome: said again it says nothing more.
    package struct Said: Hashable, Sendable {
        package let package: ID
        package let measure: String
        package let value: String
        package let days: Int?
        package let domain: String?
        package let instrument: String?
        package let edition: String?
        package let on: Day
        package let beneficiary: Beneficiary

        package init(
            of package: ID,
            _ measure: String,
            _ reading: Reading,
            on day: Day,
            about beneficiary: Beneficiary
        ) {
            self.package = package
            self.measure = measure
            value = reading.value
            days = reading.days
            domain = reading.domain
            instrument = reading.instrument
            edition = reading.edition
            on = day
            self.beneficiary = beneficiary
        }
    }

    /// An outcome that says it, and the planned outcome of which it does.
    package struct Told: Hashable, Sendable {
        package let reference: String
        package let planned: ID?

        package init(reference: String, planned: ID?) {
            self.reference = reference
            self.planned = planned
        }
    }

    /// What was said of these packages before by officers of one provider, or of the council, and by
    /// which outcomes, the first first: what others saw for themselves is not the same.
    ///
    /// - Parameters:
    ///   - packages: one at least, 500 at most.
    ///   - provider: nil is the council's own.
    package static func said(of packages: [ID], by provider: ID?) -> Query<[Said: [Told]]> {
        let whose: SQL = provider.map { "o.provider_id = \($0)" } ?? "o.provider_id IS NULL"
        return said("t.package_id IN (\(list: packages)) AND \(whose)")
    }

    private static func said(_ condition: SQL) -> Query<[Said: [Told]]> {
        Query(
            """
            SELECT t.package_id, t.measure, t.value, t.days, t.domain, t.instrument, t.edition,
                t.happened_on, t.beneficiary, t.ref, t.planned_id
            FROM outcomes t JOIN officers o ON o.id = t.reported_by
            WHERE \(condition) AND \(stands("t.id")) ORDER BY t.event_number
            """
        ) { rows in
            let said = try rows.map { row in
                var reading = Reading(value: try row["value"])
                reading.days = try row["days"]
                reading.domain = try row["domain"]
                reading.instrument = try row["instrument"]
                reading.edition = try row["edition"]
                let said = Said(
                    of: try row["package_id"],
                    try row["measure"],
                    reading,
                    on: try row["happened_on"],
                    about: try row["beneficiary"]
                )
                let told = try Told(reference: row["ref"], planned: row["planned_id"])
                return (said, [told])
            }
            return Dictionary(said, uniquingKeysWith: +)
        }
    }
}
