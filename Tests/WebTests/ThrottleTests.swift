import Testing

@testable import Web

/// Waiting after wrong tries, whether anybody has the name or not.
@Suite
struct ThrottleTests {
    @Test
    func `the free tries cost nothing, and each one after them longer than the last`() throws {
        let throttle = Throttle(free: 3)
        for _ in 1...2 {
            throttle.failed("ada")
            #expect(throttle.wait(for: "ada") == nil)
        }
        var last = 0
        for _ in 1...4 {
            throttle.failed("ada")
            let wait = try #require(throttle.wait(for: "ada"))
            #expect(wait > last && wait <= 900)
            last = wait
        }
        #expect(throttle.wait(for: "bob") == nil)
        for _ in 1...20 { throttle.failed("ada") }
        #expect(throttle.wait(for: "ada") == 901 || throttle.wait(for: "ada") == 900)
        throttle.succeeded("ada")
        #expect(throttle.wait(for: "ada") == nil)
    }

    @Test
    func `a crowd has room for so many, and again when one has left`() {
        let crowd = Crowd(most: 2)
        #expect(crowd.enter() && crowd.enter())
        #expect(!crowd.enter())
        #expect(crowd.count == 2)
        crowd.leave()
        #expect(crowd.enter())
    }

    @Test
    func `a token has so many requests in a minute, and each its own`() {
        let rates = RateLimit(most: 2)
        #expect(rates.wait(for: "a") == nil && rates.wait(for: "a") == nil)
        #expect(rates.wait(for: "a").map { (1...60).contains($0) } == true)
        #expect(rates.wait(for: "b") == nil)
        #expect(RateLimit(most: nil).wait(for: "a") == nil)
    }
}
