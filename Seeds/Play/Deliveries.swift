import Casework
import Foundation
import Money

/// What the story knows of a round once it was sent in.
struct SentRound {
    /// The references of its sessions, in their order.
    let sessions: [String]
    var invoice: String?
}

extension Diary {
    /// Providers send in what they delivered, a coordinator accepts it, and it is invoiced.
    static func deliveries(_ plan: Plan) -> [Entry] {
        let almanac = plan.almanac
        let played = plan.rounds.enumerated().flatMap { place, round -> [Entry] in
            guard let month = round.month else {
                return [Entry(almanac.lately) { try await $0.record(round, at: place) }]
            }
            let end = almanac.end(ofMonth: month)
            var entries = [
                Entry(end.recorded) { try await $0.record(round, at: place) },
                Entry(end.accepted) { try await $0.accept(round, at: place) },
            ]
            guard round.isCharged else { return entries }
            entries += [
                Entry(end.invoiced) { try await $0.invoice(round, at: place, month) },
                Entry(end.matched) { try await $0.match(round, at: place) },
            ]
            if round.fate == .held {
                let later = almanac.end(ofMonth: month + 1).matched
                entries.append(Entry(later) { try await $0.release(at: place) })
            }
            return entries
        }
        return played.filter { $0.day < almanac.today }
    }
}

extension Player {
    fileprivate func record(_ round: PlannedRound, at place: Int) async throws {
        let officer = Organisation.all[round.provider].officer
        let orders = try await orders(on: round)
        let rows = round.sessions.map { session in
            let order = orders[packages[session.package]] ?? ""
            return "\(order)/\(session.line + 1),\(session.day),\(session.attendance),1,"
                + "\"\(session.note ?? "")\""
        }
        let file = ["line,date,attendance,quantity,note"] + rows
        let sent = try await act(
            ImportSessions(file: Data(file.joined(separator: "\r\n").utf8)),
            named: officer
        )
        let first = Int(sent.first.drop { !$0.isNumber }) ?? 0
        self.sent[place] = SentRound(sessions: rows.indices.map { "SES-\(first + $0)" })
    }

    /// The provider's orders, by package; looked up again only where one is not known yet.
    private func orders(on round: PlannedRound) async throws -> [String: String] {
        let known = orders[round.provider] ?? [:]
        guard !round.sessions.allSatisfy({ known[packages[$0.package]] != nil }) else {
            return known
        }
        let list = ListOrders(paging: Paging(size: "500"))
        let found = try await look(list, named: Organisation.all[round.provider].officer).items
        let orders = Dictionary(
            found.map { ($0.package, $0.order) },
            uniquingKeysWith: { first, _ in first }
        )
        self.orders[round.provider] = orders
        return orders
    }

    fileprivate func accept(_ round: PlannedRound, at place: Int) async throws {
        try await act(
            AcceptSessions(sessions: sent[place]?.sessions ?? []),
            as: round.provider.isMultiple(of: 2) ? .coordinator : .secondCoordinator
        )
    }

    fileprivate func invoice(_ round: PlannedRound, at place: Int, _ month: Int) async throws {
        let organisation = Organisation.all[round.provider]
        let number = organisation.number(of: plan.almanac.yearStart.adding(months: month))
        if round.fate == .dear { try await askTooMuch(for: round, at: place, number) }
        sent[place]?.invoice =
            try await act(
                DraftInvoice(number: number),
                named: organisation.officer
            ).invoice
    }

    /// Last year's price was higher, and is not this year's.
    private func askTooMuch(
        for round: PlannedRound,
        at place: Int,
        _ number: String
    ) async throws {
        guard let session = round.sessions.first(where: { $0.halves > 0 }) else { return }
        let day = plan.almanac.end(ofMonth: round.month ?? 0).invoiced
        let price = plan.packages[session.package].lines[session.line].price + Pence(500)
        let order = try await orders(on: round)[packages[session.package]] ?? ""
        let entered = try await act(
            EnterInvoice(
                number: number + "/a",
                dated: "\(day)",
                lines: ["\(order)/\(session.line + 1) x 1 at \(price.decimal)"]
            ),
            named: Organisation.all[round.provider].officer
        ).invoice
        try await act(RejectInvoice(invoice: entered, reason: "not-owed"), as: .finance)
    }

    fileprivate func match(_ round: PlannedRound, at place: Int) async throws {
        guard let invoice = sent[place]?.invoice else { return }
        switch round.fate {
        case .plain, .dear: try await act(MatchInvoice(invoice: invoice), as: .finance)
        case .held:
            try await act(HoldInvoice(invoice: invoice, reason: "evidence-missing"), as: .finance)
        case .kept:
            try await act(HoldInvoice(invoice: invoice, reason: "delivery-query"), as: .finance)
        }
    }

    fileprivate func release(at place: Int) async throws {
        guard let invoice = sent[place]?.invoice else { return }
        try await act(ReleaseInvoice(invoice: invoice), as: .finance)
        try await act(MatchInvoice(invoice: invoice), as: .finance)
    }
}

extension Organisation {
    /// As it numbers its invoice of a month: `HVM 2026-03`.
    fileprivate func number(of month: Day) -> String {
        let initials = name.split(separator: " ").compactMap(\.first).map(String.init).joined()
        return "\(initials.uppercased()) \("\(month)".prefix(7))"
    }
}
