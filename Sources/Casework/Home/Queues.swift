package import Panel
import Store

/// What waits for whoever asks: a count for each queue of their roles, in one round trip as far as
/// the database can count.
package struct Queues: LookUp {
    package static let act = Act.seeQueues

    package init() {}

    package struct Answer: Codable, Sendable {
        package let queues: [Queue]
    }

    package struct Queue: Codable, Sendable {
        /// A word of `Waiting`.
        package let queue: String
        package let waiting: Int
        /// Its reference, where one waits.
        package let only: String?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let mine = desk.officer.queues
        let scope = Store.Queues.Scope(
            today: desk.today,
            now: desk.now,
            officer: desk.officer.id,
            provider: desk.officer.provider
        )
        let counted = mine.compactMap { queue in
            Store.Queues.count(queue, scope).map { (queue: queue, query: $0) }
        }
        let counts = try desk.fetchEach(counted.map(\.query))
        var known = Dictionary(uniqueKeysWithValues: zip(counted.map(\.queue), counts))
        if mine.contains(.invoicesMismatched) { known[.invoicesMismatched] = try mismatched(desk) }
        if mine.contains(.returnsDue) { known[.returnsDue] = try returnsDue(desk) }
        if mine.contains(.sessionsToInvoice) {
            known.merge(try ahead(desk)) { $1 }
        }
        return Answer(
            queues: mine.compactMap { queue in
                known[queue].map {
                    Queue(queue: queue.rawValue, waiting: $0.waiting, only: $0.only)
                }
            }
        )
    }

    /// Begun and not submitted, or of the quarter that ended last and not begun.
    private func returnsDue(_ desk: ReadingDesk) throws -> Store.Queues.Count {
        let (begun, due) = (try desk.fetch(Store.Queues.returnsDrafted), try desk.dueReturns())
        return Store.Queues.Count(
            waiting: begun.waiting + due.count,
            only: due.isEmpty ? begun.only : nil
        )
    }

    /// What a provider may invoice and has to report is what it sees before it invoices.
    private func ahead(_ desk: ReadingDesk) throws -> [Waiting: Store.Queues.Count] {
        guard let provider = try desk.ownProvider() else { return [:] }
        let billing = try desk.unasked(of: provider, order: nil)
        let sessions = billing.accepted.map(\.sessions).reduce(0, +)
        let unreported = try desk.unreported(on: billing)
        return [
            .sessionsToInvoice: Store.Queues.Count(waiting: sessions, only: nil),
            .sessionsToReport: Store.Queues.Count(waiting: unreported.count, only: nil),
        ]
    }

    /// What does not match is known only by matching it.
    private func mismatched(_ desk: ReadingDesk) throws -> Store.Queues.Count {
        let invoices = try desk.mismatched(of: nil).keys
        return Store.Queues.Count(
            waiting: invoices.count,
            only: invoices.count == 1 ? invoices.first?.reference : nil
        )
    }
}
