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
        model.parcels += listed.items.filter { $0.state != .paid }.map(parcel)
        model.sections = [paid(listed.items.filter { $0.state == .paid })].compactMap(\.self)
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
        let reached = item.run != nil ? 4 : item.matchedOn != nil ? 3 : 2
        let days = [
            0: item.recordedOn.map(Shown.day), 1: item.acceptedOn.map(Shown.day),
            2: Shown.day(item.receivedOn), 3: item.matchedOn.map(Shown.day),
            4: item.inRunOn.map(Shown.day),
        ].compactMapValues(\.self)
        var parcel = ParcelModel.Parcel(
            id: item.invoice,
            title: "Invoice \(item.number)",
            href: "/invoices/\(item.invoice)",
            amount: (item.leftToPayPence ?? item.totalPence).description,
            steps: line(upTo: reached, days, run: item.run)
        )
        parcel.about = ParcelWords.about(item)
        switch item.state {
        case .rejected:
            parcel.steps = []
            parcel.reason =
                "It came back\(item.rejectedOn.map { " on \(Shown.day($0))" } ?? ""): "
                + "\(item.reason?.named("reason").lowercasedFirst ?? "no reason was given")."
            parcel.next = "If some of it is still owed, correct it and send another."
            parcel.ways = [Link("Draft and send an invoice", "/invoices/draft")]
        case .credited:
            parcel.steps = []
            parcel.reason = "All of it was credited: nothing is paid for it."
        default:
            parcel.reason = ParcelWords.reason(item)
            parcel.next = ParcelWords.next(item)
            if item.accountEnding != nil { parcel.ways = [bank(of: item.provider)] }
            if item.state == .received, item.next == "provider" {
                parcel.ways = [Link("Withdraw it", "/invoices/\(item.invoice)/withdraw")]
            }
        }
        return parcel
    }

    /// - Parameter reached: the place of the step that it stands at.
    private static func line(
        upTo reached: Int,
        _ days: [Int: String],
        run: String? = nil
    ) -> [ParcelModel.Step] {
        steps.enumerated().map { place, text in
            ParcelModel.Step(
                text: place == 4 ? run.map { "In \($0)" } ?? text : text,
                day: days[place],
                isDone: place < reached,
                isCurrent: place == reached
            )
        }
    }

    /// What is done with is a line each.
    private static func paid(_ items: [FollowInvoices.Item]) -> Section? {
        guard !items.isEmpty else { return nil }
        var section = Section("Paid")
        section.table = TableModel(
            filled: "Paid",
            ["Invoice", "Paid", "Paid on", "In", "Given back since"],
            items.map { item in
                let paid = (item.agreedPence ?? item.totalPence) - (item.creditedPence ?? .zero)
                return [
                    TableModel.Cell(item.number, "/invoices/\(item.invoice)"), .amount(paid),
                    item.paidOn.map { Shown.cell(.day($0)) } ?? TableModel.Cell(""),
                    TableModel.Cell(item.run ?? ""),
                    item.refundedPence.map { .amount($0) } ?? TableModel.Cell(""),
                ]
            }
        )
        return section
    }

    /// Where a provider looks whether its account is the right one.
    static func bank(of provider: String) -> Link {
        Link("The account that you are paid to", "/providers/\(provider)/bank")
    }

    static func sentBack(_ day: Day?, _ ending: String) -> String {
        let on = day.map { " on \(Shown.day($0))" } ?? ""
        return "The bank sent it back\(on): check the account ending \(ending)."
    }
}
