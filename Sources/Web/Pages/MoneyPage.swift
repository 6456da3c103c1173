import Casework
import Money
import Panel

/// Where a provider's money is, followed like a parcel: which steps are behind it, who has it now,
/// and when it is due.
enum MoneyPage {
    static func model(_ asked: Asked) async throws -> ParcelModel {
        let provider = asked.query("provider")
        let title = "Where my money is"
        let crumbs = [Link("Invoices", "/invoices"), Link(title)]
        var model = ParcelModel(page: asked.page(title, crumbs: crumbs), title: title)
        let paging = Paging(after: asked.query("after"))
        let listed = try await asked.look(FollowInvoices(provider: provider, paging: paging))
        let isFirst = asked.query("after") == nil
        let hasOwn = asked.officer?.provider != nil || provider != nil
        if isFirst, hasOwn {
            let ahead = try await asked.look(PreflightInvoice(provider: provider))
            model.parcels = before(ahead)
        }
        model.parcels += listed.items.map(parcel)
        let named = provider.map { "provider=\($0)&" } ?? ""
        model.next = listed.next.map { "/invoices/money?\(named)after=\($0)" }
        model.actions = [
            Link("Before you invoice", "/invoices/preflight", isMain: true),
            Link("All invoices", "/invoices"),
        ]
        return model
    }

    private static let steps = [
        "Reported", "Accepted", "Invoiced", "Matched", "In a payment run", "Paid",
    ]

    /// What is on no invoice yet.
    private static func before(_ ahead: Preflight) -> [ParcelModel.Parcel] {
        var parcels: [ParcelModel.Parcel] = []
        let waiting = ahead.waiting.count + ahead.more.waiting
        if waiting > 0 {
            parcels.append(
                ParcelModel.Parcel(
                    id: "reported",
                    title: "Reported, not accepted yet",
                    href: "/sessions?state=recorded",
                    amount: Words.count("\(waiting)", "session"),
                    steps: line(upTo: 0, [:]),
                    next: "The coordinator accepts them."
                )
            )
        }
        let accepted = ahead.accepted.map(\.deliveredPence).sum()
        if accepted > .zero {
            parcels.append(
                ParcelModel.Parcel(
                    id: "accepted",
                    title: "Accepted, not invoiced yet",
                    href: "/invoices/draft",
                    amount: accepted.description,
                    steps: line(upTo: 1, [:]),
                    next: "You draft and send an invoice. Sent today, it is due on "
                        + "\(Shown.day(ahead.dueOn))."
                )
            )
        }
        return parcels
    }

    private static func parcel(_ item: FollowInvoices.Item) -> ParcelModel.Parcel {
        let reached =
            item.paidOn != nil
            ? 5 : item.run != nil ? 4 : item.matchedOn != nil ? 3 : 2
        let days = [
            0: item.recordedOn.map(Shown.day), 1: item.acceptedOn.map(Shown.day),
            2: Shown.day(item.receivedOn), 3: item.matchedOn.map(Shown.day),
            4: item.inRunOn.map(Shown.day), 5: item.paidOn.map(Shown.day),
        ].compactMapValues(\.self)
        var parcel = ParcelModel.Parcel(
            id: item.invoice,
            title: "Invoice \(item.number)",
            href: "/invoices/\(item.invoice)",
            amount: (item.agreedPence ?? item.totalPence).description,
            steps: line(upTo: reached, days, run: item.run)
        )
        parcel.about = about(item)
        switch item.state {
        case "rejected":
            parcel.steps = []
            parcel.reason =
                "It came back\(item.rejectedOn.map { " on \(Shown.day($0))" } ?? ""): "
                + "\(item.reason?.named("reason").lowercasedFirst ?? "no reason was given")."
            parcel.next = "If some of it is still owed, correct it and send another."
        case "credited":
            parcel.steps = []
            parcel.reason = "All of it was credited: nothing is paid for it."
        default:
            parcel.reason = item.held.map { "It is held: \($0.named("held").lowercasedFirst)." }
            parcel.next = next(item)
        }
        return parcel
    }

    private static func about(_ item: FollowInvoices.Item) -> String {
        let sessions =
            item.sessions > 0 ? ", \(Words.count("\(item.sessions)", "session"))" : ""
        let due = item.dueOn.map { ". Money due by \(Shown.day($0))" } ?? ""
        let late = (item.daysLate ?? 0) > 0
        return item.invoice + sessions + due
            + (late ? ", \(Words.count("\(item.daysLate ?? 0)", "day")) late" : "")
    }

    private static func next(_ item: FollowInvoices.Item) -> String? {
        switch item.next {
        case "finance": "Finance matches it with what was accepted."
        case "payer": item.run == nil ? "A payer puts it into a run." : "The bank pays the run."
        case "provider": "You answer what it is held for."
        case let who?: "\(who.asLabel) acts on it."
        case nil: nil
        }
    }

    /// - Parameter reached: the place of the step that it stands at.
    private static func line(
        upTo reached: Int,
        _ days: [Int: String],
        run: String? = nil
    ) -> [ParcelModel.Step] {
        let last = steps.count - 1
        return steps.enumerated().map { place, text in
            ParcelModel.Step(
                text: place == 4 ? run.map { "In \($0)" } ?? text : text,
                day: days[place],
                isDone: place < reached || (place == reached && reached == last),
                isCurrent: place == reached && reached != last
            )
        }
    }
}

/// Where money is, as the template draws it.
struct ParcelModel: Sendable {
    var page: Page
    let title: String
    var parcels: [Parcel] = []
    var next: String?
    var actions: [Link] = []

    init(page: Page, title: String) {
        self.page = page
        self.title = title
    }

    struct Parcel: Sendable {
        let id: String
        let title: String
        let href: String
        let amount: String
        var about: String?
        var steps: [Step]
        var reason: String?
        var next: String?
    }

    struct Step: Sendable {
        let text: String
        let day: String?
        let isDone: Bool
        let isCurrent: Bool
    }
}
