import Casework
import Panel
import Synchronization

/// What must be in order before anybody is let in: the schema, the key, who may sign in here.
///
/// It is looked at when the server starts and, where the database did not answer then, with each
/// request until it does, so that nobody comes past what could not be looked at.
package final class Threshold: Sendable {
    private struct Found {
        let note: String?
    }

    private let look: @Sendable () async throws -> String?
    private let found = Mutex<Found?>(nil)

    /// - Parameter look: finds everything in order, and says what the head of every page is to say.
    package init(_ look: @escaping @Sendable () async throws -> String?) {
        self.look = look
    }

    /// What the head of every page says, so that nobody takes the demo for the real thing.
    var note: String? { found.withLock { $0?.note } }

    /// Looks, unless all was found in order before.
    ///
    /// - Throws: what is not.
    package func cross() async throws {
        guard found.withLock({ $0 == nil }) else { return }
        let seen = Found(note: try await look())
        found.withLock { $0 = seen }
    }

    /// What keeps everybody out; nil where nothing does.
    func obstacle() async -> Fault? {
        do {
            try await cross()
            return nil
        } catch let fault as Fault {
            return fault
        } catch let reason as any Refusing {
            return Fault(code: reason.code, sentence: reason.sentence)
        } catch {
            return Fault(code: "internal", sentence: "\(type(of: error))")
        }
    }
}
