import Foundation
import Synchronization

/// Keeps one thread standing until the test lets it go on.
package final class Door: Sendable {
    private let opened = DispatchSemaphore(value: 0)
    private let arrived = Mutex(false)

    package init() {}

    /// For the thread.
    package func wait() {
        arrived.withLock { $0 = true }
        opened.wait()
    }

    /// Until the thread stands here.
    package func reached() async {
        while !arrived.withLock({ $0 }) {
            try? await Task.sleep(for: .milliseconds(1))
        }
    }

    package func open() {
        opened.signal()
    }
}
