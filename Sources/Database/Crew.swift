import Foundation
import Synchronization

/// Threads of our own that take work from one line.
///
/// Calls into a database block, and must never sit on the few threads that Swift runs tasks on. A
/// thread starts when there is work for it.
final class Crew<Item: Sendable>: Sendable {
    private let name: String
    private let size: Int
    private let line: WaitingLine<Item>
    private let work: @Sendable (WaitingLine<Item>) -> Void
    private let started = Mutex(0)
    private let running = DispatchGroup()

    /// `work` is a thread's whole life: it takes from the line until nothing is left.
    init(
        name: String,
        size: Int,
        capacity: Int,
        work: @escaping @Sendable (WaitingLine<Item>) -> Void
    ) {
        self.name = name
        self.size = size
        self.work = work
        line = WaitingLine(capacity: capacity)
    }

    deinit {
        line.close()
    }

    func put(_ item: Item) throws(DatabaseError) {
        if try line.put(item) {
            startThread()
        }
    }

    /// Waits until what is queued is done and every thread has gone.
    func close() async {
        line.close()
        await withCheckedContinuation { continuation in
            running.notify(queue: .global()) { continuation.resume() }
        }
    }

    private func startThread() {
        let mayStart = started.withLock { count in
            guard count < size else { return false }
            count += 1
            return true
        }
        guard mayStart else { return }
        running.enter()
        let thread = Thread { [line, work, running] in
            work(line)
            running.leave()
        }
        thread.name = name
        thread.start()
    }
}
