/// About a child's record and identity.
///
/// No sentence here says anything about the child.
package enum ChildRefusal: Refusing {
    case identityUnreadable
    case nameMissing
    case bornMissing
    case bornImplausible
    case exists
    case nothingCorrected
    case identityErased
    case monitoringUnreadable
    case nothingMonitored

    package var code: String {
        switch self {
        case .identityUnreadable: "identity-unreadable"
        case .nameMissing: "identity-name-missing"
        case .bornMissing: "identity-born-missing"
        case .bornImplausible: "identity-born-implausible"
        case .exists: "child-exists"
        case .nothingCorrected: "nothing-corrected"
        case .identityErased: "identity-erased"
        case .monitoringUnreadable: "monitoring-unreadable"
        case .nothingMonitored: "nothing-monitored"
        }
    }

    package var sentence: String {
        switch self {
        case .identityUnreadable:
            "Identity is read from standard input as lines “name: …”, “born: …”, “local-id: …”, "
                + "“contact: …”."
        case .nameMissing: "The identity has no line “name: …”."
        case .bornMissing: "The identity has no line “born: …” with a day such as 2011-04-30."
        case .bornImplausible:
            "The day of birth must lie less than 25 years before the child came to the panel, and "
                + "not after that day."
        case .exists:
            "A child with that local id is there already: look it up with “diversion child "
                + "find”."
        case .nothingCorrected:
            "Say what is put right: at least one of name, born, local-id and contact."
        case .identityErased: "This child's identity has been erased."
        case .monitoringUnreadable:
            "What was asked is read from standard input as lines “sex: …”, “ethnicity: …”, "
                + "“send: …”, “care: …”, each once."
        case .nothingMonitored:
            "Say at least one of sex, ethnicity, send and care; “not-asked” takes back what is "
                + "recorded."
        }
    }
}
