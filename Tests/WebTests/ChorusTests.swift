import Casework
import NIOCore
import Synchronization
import Testing

@testable import Web

/// The same question at the same time.
@Suite(.timeLimit(.minutes(1)))
struct ChorusTests {
    private let chorus = Chorus()
    private let question = Chorus.Question(caller: .token("ada"), address: "/api/v1/position")

    @Test
    func `those who ask while an answer is worked out are answered together by the next one`()
        async throws
    {
        let (counted, gate) = (Counter(), Pause())
        async let first = ask(question) {
            let count = counted.next()
            await gate.pass()
            return "\(count)"
        }
        await gate.isReached()
        let asking = Counter()
        let others = (1...20).map { _ in
            Task {
                _ = asking.next()
                return try await ask(question) { "\(counted.next())" }
            }
        }
        while asking.value < others.count { await Task.yield() }
        try await Task.sleep(for: .milliseconds(50))
        gate.open()
        #expect(try await first == "1")
        for other in others {
            #expect(try await other.value == "2")
        }
        #expect(try await ask(question) { "\(counted.next())" } == "3")
    }

    @Test
    func `nobody is told what was so before they asked`() async throws {
        let (truth, gate) = (Counter(), Pause())
        async let first = ask(question) {
            let before = truth.value
            await gate.pass()
            return "\(before)"
        }
        await gate.isReached()
        _ = truth.next()
        async let second = ask(question) { "\(truth.value)" }
        try await Task.sleep(for: .milliseconds(20))
        gate.open()
        #expect(try await first == "0")
        #expect(try await second == "1")
    }

    @Test
    func `another caller or another question waits for nobody`() async throws {
        let gate = Pause()
        async let first = ask(question) {
            await gate.pass()
            return "mine"
        }
        await gate.isReached()
        let bob = Chorus.Question(caller: .token("bob"), address: question.address)
        #expect(try await ask(bob) { "his" } == "his")
        let elsewhere = Chorus.Question(caller: question.caller, address: "/api/v1/funnel")
        #expect(try await ask(elsewhere) { "another" } == "another")
        gate.open()
        #expect(try await first == "mine")
    }

    @Test
    func `a refusal is told to all who asked with it, and to nobody after them`() async throws {
        struct Refused: Error {}
        await #expect(throws: Refused.self) {
            try await ask(question) { throw Refused() }
        }
        #expect(try await ask(question) { "well" } == "well")
    }

    private func ask(
        _ question: Chorus.Question,
        _ answer: @escaping @Sendable () async throws -> String
    ) async throws -> String {
        String(
            buffer: try await chorus.answer(to: question) { ByteBuffer(string: try await answer()) }
        )
    }
}

/// Counts how often it was asked.
private final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}

/// Where an answer waits until the test lets it go on.
private struct Pause: Sendable {
    private let reached = AsyncStream<Void>.makeStream()
    private let opened = AsyncStream<Void>.makeStream()

    func pass() async {
        reached.continuation.finish()
        for await _ in opened.stream {}
    }

    func isReached() async {
        for await _ in reached.stream {}
    }

    func open() {
        opened.continuation.finish()
    }
}
