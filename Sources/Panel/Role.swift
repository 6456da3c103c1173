/// What an officer is signed in to do.
///
/// One officer may have several roles.
package enum Role: String, Choice {
    case chair
    case coordinator
    case finance
    case payer
    case provider
    case auditor
    case administrator
}

/// What a token may be used for.
package enum Scope: String, Choice {
    /// All that its officer may.
    case everything
    /// Only look-ups: what reads out an identity is an act, and so none.
    case look
}
