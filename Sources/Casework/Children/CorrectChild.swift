import Money
package import Panel
import Secrets
import Store

/// Puts right who a child is: what is not said stays as it is.
///
/// The event says which fields were put right, never what to. With the day of birth goes the age
/// that each package keeps of it, by which reports count from then on and records are kept; what was
/// published stays as it was told.
package struct CorrectChild: ActRequest {
    package static let act = Act.correctChild

    package var child: String
    /// The text that was typed in: some of the lines `name:`, `born:`, `local-id:`, `contact:`.
    package var identity: String
    /// A code of the list `register-reason`.
    package var reason: String

    package init(child: String, identity: String, reason: String) {
        self.child = child
        self.identity = identity
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let child: String
        /// Which fields were put right.
        package let fields: [String]
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (id, reference) = try desk.child(child)
        let reason = try desk.code(reason, of: "register-reason").code
        let correction = try IdentityCorrection(reading: identity, cameOn: desk.cameOn(id))
        let found = try desk.fetch(Identities.find(of: id))
        guard let sealed = found else { throw Refusal.child(.identityErased) }
        let identity = try desk.identity(sealed, of: id).corrected(by: correction)
        let index = identity.localID.map { desk.index(localID: $0) }
        if correction.localID != nil, let index,
            let other = try desk.fetch(Identities.child(indexed: index)), other != reference
        {
            throw Refusal.child(.exists)
        }
        desk.save(Identities.correct(desk.seal(identity, of: id), of: id, index: index))
        let fields = correction.fields
        var facts = ["fields": fields.joined(separator: " "), "reason": reason]
        if let born = correction.born { facts["ages"] = try Self.age(id, born, at: desk) }
        desk.record(reference, facts)
        return Answer(child: reference, fields: fields)
    }

    /// - Returns: of how many packages the age was put right, for the event; nil for none.
    private static func age(_ child: ID, _ born: Day, at desk: Desk) throws -> String? {
        let ages = try desk.fetch(Packages.proposed(for: child)).compactMap { package in
            let age = born.age(on: package.proposedOn)
            return age == package.age ? nil : (package: package.id, age: age)
        }
        desk.save(Packages.set(ages))
        return ages.isEmpty ? nil : "\(ages.count)"
    }
}
