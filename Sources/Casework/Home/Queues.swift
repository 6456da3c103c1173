package import Panel
import Store

/// What waits for whoever asks: a count for each queue of their roles, all in one round trip.
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
            provider: desk.officer.provider
        )
        let counts = try desk.fetchEach(mine.map { Store.Queues.count($0, scope) })
        return Answer(
            queues: zip(mine, counts).map { queue, count in
                Queue(queue: queue.rawValue, waiting: count.waiting, only: count.only)
            }
        )
    }
}
