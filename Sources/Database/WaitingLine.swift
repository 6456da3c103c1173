import Foundation

/// Work that waits for a thread, in order of arrival.
///
/// It is bounded: beyond that a caller is told to come back, rather than left to wait for minutes.
package final class WaitingLine<Item: Sendable>: @unchecked Sendable {
    // Safe to share: every variable below is touched only while `condition` is held.
    private let condition = NSCondition()
    private let capacity: Int
    private var items: [Item] = []
    private var takersWaiting = 0
    private var isClosed = false

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Joins the line.
    ///
    /// - Returns: whether nobody is free to take it, so that one more thread would help.
    /// - Throws: `.busy` when the line is full, `.other` once it is closed.
    func put(_ item: Item) throws(DatabaseError) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed else { throw .other(code: "closed", "the database was closed") }
        guard items.count < capacity else { throw .busy }
        items.append(item)
        condition.signal()
        return items.count > takersWaiting
    }

    /// Waits for work and takes what is there, at most `limit` items; none once the line is closed
    /// and drained.
    func take(atMost limit: Int) -> [Item] {
        condition.lock()
        defer { condition.unlock() }
        takersWaiting += 1
        while items.isEmpty && !isClosed {
            condition.wait()
        }
        takersWaiting -= 1
        let taken = Array(items.prefix(limit))
        items.removeFirst(taken.count)
        return taken
    }

    /// Lets nobody else join.
    ///
    /// Those who wait are still served.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        condition.broadcast()
    }
}
