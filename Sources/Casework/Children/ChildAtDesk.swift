package import Money
package import Panel
import Secrets
import Store

extension ReadingDesk {
    /// The child of this reference.
    ///
    /// No other child is ever suggested. Whether the officer may see what is kept about the child
    /// is for the caller to ask.
    package func child(_ text: String) throws -> (id: ID, reference: String) {
        let reference = try ChildReference.read(text)
        let found = try fetch(Children.find(reference))
        guard let id = found else { throw Refusal.noChild(reference) }
        return (id, reference)
    }

    /// The same, while it is known who the child is: for acts that write more about it.
    func knownChild(_ text: String) throws -> (id: ID, reference: String) {
        let child = try child(text)
        guard try fetch(Identities.born(of: child.id)) != nil else {
            throw Refusal.child(.identityErased)
        }
        return child
    }

    /// The day a child was born, opened for computing an age; nil when the identity is erased.
    package func bornOn(child: ID) throws -> Day? {
        let found = try fetch(Identities.born(of: child))
        guard let born = found else { return nil }
        return try Self.day(try opened(born.bytes, key: born.key, of: child))
    }

    /// The day on which a child came to the panel: entered, or referred before that.
    func cameOn(_ child: ID) throws -> Day {
        let came = try fetch(Children.came(child))
        let entered = came.enteredAt.day(in: settings.timeZone)
        return came.referredOn.map { min($0, entered) } ?? entered
    }

    /// - Throws: `Fault.tampered` where something else was sealed as a day.
    static func day(_ opened: String) throws -> Day {
        guard let day = Day(reading: opened) else { throw Fault.tampered }
        return day
    }

    /// A sealed day of birth as it was written.
    func opened(_ born: [UInt8], key: String, of child: ID) throws -> String {
        try keyring.open(
            Sealed(key: key, bytes: born),
            row: child.text,
            column: IdentityColumn.born.name
        )
    }
}

extension Refusal {
    /// There is no such child, or none that this officer may see: the two read alike.
    static func noChild(_ reference: String) -> Refusal {
        .access(.notFound(noun: "child", reference: reference, near: nil))
    }
}

/// A sealed column of the identity, by the name that is bound to what it holds.
enum IdentityColumn: String {
    case name
    case born
    case localID = "local_id"
    case contact

    var name: String { "identities.\(rawValue)" }
}
