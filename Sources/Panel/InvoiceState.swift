/// Where an invoice stands; that it is held stands beside it.
package enum InvoiceState: String, Choice {
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

    /// Owed, or paid.
    package var isOwed: Bool {
        switch self {
        case .received, .matched, .paid: true
        case .rejected, .credited: false
        }
    }

    /// Why nothing more is done with it; nil where it may still be matched, held or rejected.
    package var obstacle: InvoiceRefusal? {
        switch self {
        case .received, .matched: nil
        case .paid: .alreadyPaid
        case .rejected: .rejected
        case .credited: .credited
        }
    }
}
