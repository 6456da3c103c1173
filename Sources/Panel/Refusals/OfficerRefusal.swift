/// About officers and their tokens.
package enum OfficerRefusal: Refusing {
    case firstIsAdministrator
    case providerAlone
    case providerNeeded
    case providerNotNeeded
    case alreadyLeft
    case sameRoles
    case lastAdministrator
    case alreadyRevoked
    case expiresBeforeToday

    package var code: String {
        switch self {
        case .firstIsAdministrator: "first-is-administrator"
        case .providerAlone: "provider-alone"
        case .providerNeeded: "provider-needed"
        case .providerNotNeeded: "provider-not-needed"
        case .alreadyLeft: "already-left"
        case .sameRoles: "same-roles"
        case .lastAdministrator: "last-administrator"
        case .alreadyRevoked: "already-revoked"
        case .expiresBeforeToday: "expires-before-today"
        }
    }

    package var sentence: String {
        switch self {
        case .firstIsAdministrator:
            "The first officer is an administrator, who then adds the others."
        case .providerAlone:
            "Who works for a provider has no other role: the council's hands are not its own."
        case .providerNeeded: "An officer of a provider needs --provider."
        case .providerNotNeeded: "Only the role provider takes --provider."
        case .alreadyLeft: "This officer has left already."
        case .sameRoles: "This officer has these roles already."
        case .lastAdministrator:
            "This is the last administrator: add another first."
        case .alreadyRevoked: "This token was revoked already."
        case .expiresBeforeToday: "A token's last day must be today or later."
        }
    }
}
