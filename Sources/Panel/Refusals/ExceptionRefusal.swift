package import Money

/// About letting one officer do what two should.
package enum ExceptionRefusal: Refusing {
    case roleLacks(Set<Role>)
    case ownException
    case expiresBeforeToday
    case tooLong(days: Int)
    case exists(String)
    case alreadyEnded
    case expired(Day)

    package var code: String {
        switch self {
        case .roleLacks: "role-lacks"
        case .ownException: "own-exception"
        case .expiresBeforeToday: "expires-before-today"
        case .tooLong: "exception-too-long"
        case .exists: "exception-exists"
        case .alreadyEnded: "exception-ended"
        case .expired: "exception-expired"
        }
    }

    package var sentence: String {
        switch self {
        case .roleLacks(let roles):
            "This officer's roles do not allow what the exception is for; it takes: "
                + roles.map(\.rawValue).sorted().joined(separator: ", ") + "."
        case .ownException: "Nobody grants an exception to themselves: ask another administrator."
        case .expiresBeforeToday: "An exception's last day must be today or later."
        case .tooLong(let days): "An exception lasts at most \(days) days: grant it again then."
        case .exists(let reference): "\(reference) lets this officer through already."
        case .alreadyEnded: "This exception was ended already."
        case .expired(let day): "This exception expired on \(day): there is nothing to end."
        }
    }
}
