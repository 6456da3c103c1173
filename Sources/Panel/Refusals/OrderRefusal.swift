/// About an order and what its provider is told.
///
/// No sentence here says anything about the child.
package enum OrderRefusal: Refusing {
    case ended
    case basisForAuthorities
    case disclosureUnreadable
    case disclosureEmpty
    case nothingDisclosed
    case withheld
    case disclosureErased

    package var code: String {
        switch self {
        case .ended: "order-ended"
        case .basisForAuthorities: "basis-for-authorities"
        case .disclosureUnreadable: "disclosure-unreadable"
        case .disclosureEmpty: "disclosure-empty"
        case .nothingDisclosed: "nothing-disclosed"
        case .withheld: "disclosure-withheld"
        case .disclosureErased: "disclosure-erased"
        }
    }

    package var sentence: String {
        switch self {
        case .ended: "This order has ended: nothing is told or read with it any more."
        case .basisForAuthorities:
            "This basis reaches relevant authorities only, which a provider is not: give another."
        case .disclosureUnreadable:
            "What is told is read from standard input as lines “first-name: …”, “contact: …”, "
                + "“safety-note: …”."
        case .disclosureEmpty: "Nothing is told: send in at least one line, or withhold."
        case .nothingDisclosed:
            "Nothing has been told with this order: ask the panel's coordinator."
        case .withheld: "What you ask for is withheld: ask the panel's coordinator."
        case .disclosureErased: "What was told has been erased."
        }
    }
}
