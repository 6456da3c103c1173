import Money
package import Panel
import Store

/// Tells an order's provider what it needs to know of the child, or withholds it: on which basis,
/// and why that is proportionate.
///
/// The newest of an order holds.
package struct DiscloseOrder: ActRequest {
    package static let act = Act.discloseOrder

    package var order: String
    /// A code of the list `basis`.
    package var basis: String
    package var reason: String
    /// As `Disclosure` reads it; none withholds.
    package var what: String?

    package init(order: String, basis: String, reason: String, what: String?) {
        self.order = order
        self.basis = basis
        self.reason = reason
        self.what = what
    }

    package struct Answer: Codable, Sendable {
        package let order: String
        package let given: Bool
        package let basis: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let order = try desk.order(order)
        let basis = try desk.code(basis, of: "basis")
        let reason = try Input.narrative(reason, what: "reason")
        guard order.isLive else { throw Refusal.order(.ended) }
        _ = try desk.knownChild(order.childReference)
        guard what == nil || basis.family != DisclosureBasis.forAuthorities else {
            throw Refusal.order(.basisForAuthorities)
        }
        let told = try what.map(Disclosure.init(reading:))
        let id = desk.newID()
        desk.save(
            Disclosures.insert(
                Disclosures.New(
                    id: id,
                    order: order.id,
                    isGiven: told != nil,
                    basis: basis.code,
                    reasonHash: desk.seal(reason, of: id, as: DisclosureText.reason.rawValue),
                    officer: desk.officer.id
                ),
                event: desk.event
            )
        )
        for (text, name) in told?.texts ?? [] {
            _ = desk.seal(text, of: id, as: name.rawValue)
        }
        desk.record(
            order.reference,
            ["basis": basis.code, "given": told == nil ? "no" : "yes"]
        )
        return Answer(order: order.reference, given: told != nil, basis: basis.code)
    }
}

/// The sealed texts of a disclosure.
enum DisclosureText: String {
    case reason
    case firstName = "first-name"
    case contact
    case safetyNote = "safety-note"
}

extension Disclosure {
    /// Those that there are.
    fileprivate var texts: [(text: String, name: DisclosureText)] {
        [(firstName, .firstName), (contact, .contact), (safetyNote, .safetyNote)]
            .compactMap { text, name in text.map { ($0, name) } }
    }
}
