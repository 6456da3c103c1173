/// What an officer is signed in to do.
///
/// One officer may have several roles.
package enum Role: String, CaseIterable, Sendable {
    case chair
    case coordinator
    case finance
    case payer
    case provider
    case auditor
    case administrator
}
