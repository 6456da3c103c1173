import Casework
import Hummingbird
import Money
import Panel

/// One invoice beside what was ordered and what was delivered, line by line.
enum InvoicePage {
    static func answer(_ asked: Asked) async throws -> Response {
        let reference = asked.parameter("invoice")
        let invoice = try await asked.look(ShowInvoice(invoice: reference))
        let beside = try await asked.look(CompareInvoice(invoice: reference))
        var model = MatchModel(
            asked.page(
                invoice.invoice,
                crumbs: [Link("Invoices", "/invoices"), Link(invoice.invoice)]
            ),
            invoice.invoice
        )
        model.caption = "Invoice \(invoice.number)"
        model.tag =
            invoice.held == nil ? Shown.tag(invoice.state) : Tag("\(invoice.state), held", .amber)
        model.actions = asked.ways(offers(invoice))
        model.summary = summary(invoice)
        let lines = zip(invoice.lines, beside.lines).map { ($0, MatchModel.Line($0, $1)) }
        let isLong = lines.count > mostInFull
        // What keeps it waiting comes first; of a long one the rest stands in one table.
        model.lines = lines.filter { !$0.0.isSettled }.map(\.1)
        let settled = lines.filter(\.0.isSettled)
        if isLong, !settled.isEmpty {
            model.others = table(settled.map(\.1))
        } else {
            model.lines += settled.map(\.1)
        }
        model.sections = [
            requested(invoice), taken("Credit notes", invoice.creditNotes),
            taken("What came back", invoice.refunds),
            sessions(beside), billed(invoice), holds(invoice),
        ].compactMap { $0 }
        return asked.website.page("match", model)
    }

    /// Up to so many lines each stands beside its order in full.
    private static let mostInFull = 3

    private static func table(_ lines: [MatchModel.Line]) -> TableModel {
        TableModel(
            "Lines that agree",
            ["Line", "Ordered", "Accepted", "Invoiced", "Unit price", "Net", "VAT", "Result"],
            lines.map { line in
                [
                    .heading(line.order), .number(line.ordered?.quantity ?? ""),
                    .number(line.delivered.quantity), .number(line.asked.quantity),
                    .number(line.asked.price), .number(line.asked.net), .number(line.asked.vat),
                    .tag(line.result),
                ]
            }
        )
    }

    private static func offers(_ invoice: ShowInvoice.Answer) -> [ListPage.Offer] {
        let path = "/invoices/\(invoice.invoice)"
        func offer(_ text: String, _ word: String, _ act: Act, isMain: Bool = false) -> Offer {
            Offer(text: text, href: "\(path)/\(word)", act: act, isMain: isMain)
        }
        let isHeld = invoice.held != nil
        let hold =
            isHeld
            ? offer("Release it", "release", .releaseInvoice, isMain: true)
            : offer("Hold it", "hold", .holdInvoice)
        switch invoice.state {
        case .received:
            // What does not match is no button to press first.
            let matches = invoice.lines.allSatisfy(\.isSettled)
            return (isHeld ? [] : [offer("Match it", "match", .matchInvoice, isMain: matches)])
                + [hold, offer("Send it back", "reject", .rejectInvoice)]
                + [offer("Withdraw it", "withdraw", .withdrawInvoice)]
        case .rejected:
            return [
                Offer(
                    text: "Draft and send an invoice",
                    href: "/invoices/draft",
                    act: .enterInvoice,
                    isMain: true,
                    isForProviders: true
                )
            ]
        case .matched:
            let undo = offer("Undo the match", "unmatch", .unmatchInvoice)
            return [hold, offer("Take a credit off it", "credit", .creditInvoice)]
                + (invoice.payment == nil ? [undo] : [])
        case .paid, .credited: return []
        }
    }

    private typealias Offer = ListPage.Offer

    private static func summary(_ invoice: ShowInvoice.Answer) -> [Fact] {
        // What came back is due on no day.
        let due: Set = invoice.state == .rejected ? ["dueOn"] : []
        let elsewhere: Set = [
            "invoice", "number", "state", "interestPence", "compensationPence", "daysLate",
            "daysHeld", "sentBackOn", "accountEnding",
        ]
        return Record.facts(of: invoice, leavingOut: elsewhere.union(due)) + sentBack(invoice)
            + days(invoice)
    }

    private static func sentBack(_ invoice: ShowInvoice.Answer) -> [Fact] {
        guard let ending = invoice.accountEnding else { return [] }
        let bank = MoneyPage.bank(of: invoice.provider)
        return [
            Fact("The bank sent it back", MoneyPage.sentBack(invoice.sentBackOn, ending), bank.href)
        ]
    }

    private static func requested(_ invoice: ShowInvoice.Answer) -> Section? {
        guard !invoice.requested.isEmpty else { return nil }
        return AskedBackTable.section("Asked back of its provider, not here yet", invoice.requested)
    }

    /// What is not paid, or is not the provider's any more, though it was agreed.
    private static func taken(_ title: String, _ notes: [ShowInvoice.CreditNote]) -> Section? {
        guard !notes.isEmpty else { return nil }
        var section = Section(title)
        section.table = Record.table(notes.map { (key: nil, record: $0) }, caption: title)
        return section
    }

    /// Only what is not nothing.
    private static func days(_ invoice: ShowInvoice.Answer) -> [Fact] {
        var facts: [Fact] = []
        if invoice.daysHeld > 0 { facts.append(Fact("Days held", "\(invoice.daysHeld)")) }
        guard invoice.daysLate > 0 else { return facts }
        var late = Fact("Days late", "\(invoice.daysLate)")
        late.tag = Tag("late", .red)
        let owed = invoice.interestPence + invoice.compensationPence
        return facts + [late, Fact("Owed for being late", owed.description)]
    }

    private static func sessions(_ beside: CompareInvoice.Answer) -> Section? {
        var seen: Set<String> = []
        let rows = beside.lines.filter { seen.insert($0.line).inserted }.flatMap { line in
            line.sessions.map { session in
                [
                    TableModel.Cell(line.line, Reference.path(line.line)),
                    TableModel.Cell(Shown.day(session.on)), .number(session.quantity),
                    .amount(session.valuePence),
                ]
            }
        }
        guard !rows.isEmpty else { return nil }
        var section = Section("Accepted, and on no matched invoice yet")
        section.table = TableModel(
            "Accepted sessions",
            ["Line", "Day", "Charged", "Worth"],
            rows
        )
        return section
    }

    private static func billed(_ invoice: ShowInvoice.Answer) -> Section? {
        let sessions = invoice.lines.flatMap { line in line.sessions.map { (line.line, $0) } }
        guard !sessions.isEmpty else { return nil }
        var section = Section("Sessions that it bills")
        section.table = TableModel(
            "Sessions that it bills",
            ["Session", "Line"],
            sessions.map { line, session in
                [
                    .heading(session, Reference.path(session)),
                    TableModel.Cell(line, Reference.path(line)),
                ]
            }
        )
        return section
    }

    private static func holds(_ invoice: ShowInvoice.Answer) -> Section? {
        guard !invoice.holds.isEmpty else { return nil }
        let rows = invoice.holds.map { (key: String?.none, record: $0 as Any) }
        var section = Section("When it was held")
        section.table = Record.table(rows, caption: "When it was held")
        return section
    }
}

extension ShownInvoiceLine {
    /// It matches, or was matched.
    var isSettled: Bool { outcome == nil || outcome == "matched" }
}
