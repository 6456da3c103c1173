/// Where an invoice stands; that it is held stands beside it.
package enum InvoiceState: String, CaseIterable, Sendable {
    case received
    case matched
    case paid
    case rejected
    case credited

    /// Who must act next, unless it is held.
    package var next: Role? {
        switch self {
        case .received: .finance
        case .matched: .payer
        case .paid, .rejected, .credited: nil
        }
    }
}
