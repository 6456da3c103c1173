/// Who is asking, and whether they may.
package enum AccessRefusal: Refusing {
    case nobodyHere
    case notSignedIn
    case wrongToken
    case notPermitted(Act, Set<Role>)
    case tokenOnlyLooks
    case keyReused
    case notFound(noun: String, reference: String, near: String?)

    package var code: String {
        switch self {
        case .nobodyHere: "nobody-here"
        case .notSignedIn: "not-signed-in"
        case .wrongToken: "wrong-token"
        case .notPermitted: "not-permitted"
        case .tokenOnlyLooks: "token-only-looks"
        case .keyReused: "key-reused"
        case .notFound: "not-found"
        }
    }

    package var sentence: String {
        switch self {
        case .nobodyHere:
            "Nobody is here yet: add the first with “diversion officer add NAME "
                + "--role administrator --issue-token”."
        case .notSignedIn:
            "Nobody is signed in: set DIVERSION_TOKEN, or run “diversion login”."
        case .wrongToken:
            "This token is not known, has expired or was revoked: ask an administrator for a new one."
        case .notPermitted(_, let roles):
            "Your roles do not allow this; it is for: "
                + roles.map(\.rawValue).sorted().joined(separator: ", ") + "."
        case .tokenOnlyLooks:
            "This token is good for looking only: ask an administrator for one that may do more."
        case .keyReused:
            "This idempotency key was used for something else: use a new key for a new act."
        case .notFound(let noun, let reference, let near):
            "There is no \(noun) \(reference) that you can see."
                + (near.map { " Did you mean \($0)?" } ?? " Check the reference.")
        }
    }
}
