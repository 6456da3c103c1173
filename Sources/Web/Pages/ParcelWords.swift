import Casework
import Money
import Panel

/// What is said of an invoice on its way: how it stands, and who does what next.
enum ParcelWords {
    static func about(_ item: FollowInvoices.Item) -> String {
        let sessions =
            item.sessions > 0 ? ", \(Words.count("\(item.sessions)", "session"))" : ""
        let late = item.daysLate ?? 0
        let days = late > 0 ? ", \(Words.count("\(late)", "day")) late" : ""
        return item.invoice + sessions + less(item) + due(item) + days
    }

    /// Why less is left to pay than was agreed.
    private static func less(_ item: FollowInvoices.Item) -> String {
        guard let agreed = item.agreedPence, let left = item.leftToPayPence, left != agreed
        else { return "" }
        let credited = item.creditedPence.map { ", \($0) of it credited" } ?? ""
        return ". Agreed \(agreed)\(credited): \(left) left to pay"
    }

    /// While it is held no day comes nearer.
    private static func due(_ item: FollowInvoices.Item) -> String {
        guard item.held == nil else { return ". Its days to be paid stand still while it is held" }
        return item.dueOn.map { ". Money due by \(Shown.day($0))" } ?? ""
    }

    static func reason(_ item: FollowInvoices.Item) -> String? {
        let held = item.held.map { "It is held: \($0.named("held").lowercasedFirst)." }
        let back = item.accountEnding.map { MoneyPage.sentBack(item.sentBackOn, $0) }
        let reasons = [back, held ?? item.mismatch].compactMap(\.self)
        return reasons.isEmpty ? nil : reasons.joined(separator: " ")
    }

    static func next(_ item: FollowInvoices.Item) -> String? {
        guard let who = item.next else { return nil }
        return item.held == nil ? onward(who, item) : release(who, item)
    }

    /// What has to happen before a hold ends.
    private static func release(_ who: String, _ item: FollowInvoices.Item) -> String {
        switch who {
        case "finance": "Finance looks into it, and releases it."
        case "provider":
            "You tell finance what it asks for, by telephone or e-mail; then finance releases it."
                + (item.state == .received
                    ? " Where it was wrong, withdraw it and send a right one." : "")
        default: "The \(who.asLabel.lowercased()) looks into it; then finance releases it."
        }
    }

    private static func onward(_ who: String, _ item: FollowInvoices.Item) -> String {
        switch who {
        case "finance": "Finance matches it with what was accepted."
        case "provider":
            "You put it right: withdraw it, and send one that asks for what was accepted."
        case "coordinator": "The coordinator accepts what it bills; then finance matches it."
        case "payer": pay(item)
        default: "\(who.asLabel) acts on it."
        }
    }

    /// A run is drafted by one payer, approved by another, and sent out.
    private static func pay(_ item: FollowInvoices.Item) -> String {
        switch item.runState {
        case .draft: "Another payer approves the run."
        case .approved: "A payer sends the run to the bank."
        case .exported: "The bank pays the run."
        default: "A payer puts it into a run."
        }
    }
}
