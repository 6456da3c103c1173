import Testing

@testable import Web

extension WebTests {
    @Suite
    struct ReadinessTests {
        @Test
        func `is told as it is found`() async {
            #expect(await Readiness { nil }.obstacle() == nil)
            #expect(await Readiness { "migrate-needed" }.obstacle() == "migrate-needed")
        }

        @Test
        func `is told in time where nothing answers, and nobody asks that twice`() async {
            let door = AsyncStream<Void>.makeStream()
            let asked = Count()
            let readiness = Readiness(patience: .milliseconds(50)) {
                await asked.add()
                for await _ in door.stream { break }
                return nil
            }
            for _ in 1...3 { #expect(await readiness.obstacle() == "database-silent") }
            #expect(await asked.count == 1)
            door.continuation.yield()
            #expect(await readiness.obstacle() == nil)
        }

        private actor Count {
            private(set) var count = 0

            func add() { count += 1 }
        }
    }
}
