import Casework
import Database
import Panel
import TestSupport
import Testing

@Suite struct `What waits for somebody` {
    @Test(arguments: Engine.allCases)
    func `is counted for each role, and each has queues of its own only`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            for role in Role.allCases where role != .provider {
                let queues = try await council.look(Queues(), as: role).queues
                #expect(!queues.isEmpty)
                for queue in queues {
                    #expect(Waiting(rawValue: queue.queue)?.roles.contains(role) == true)
                    #expect(queue.waiting >= 0)
                }
            }
            let own = try await council.casework.look(Queues(), as: funded.worker).queues
            #expect(own.count == 8)
        }
    }

    @Test(arguments: Engine.allCases)
    func `follows the work as it is done`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            #expect(try await council.waiting(.casesToDecide, as: .chair) == 0)
            let funded = try await council.fundedCase()
            #expect(try await council.waiting(.openSittings, as: .chair) == 0)
            let sitting = try await council.openSitting()
            let queues = try await council.look(Queues(), as: .chair).queues
            let open = try #require(queues.first { $0.queue == "sittings-open" })
            #expect(open.waiting == 1 && open.only == sitting)
            let package = try await council.package("\(funded.service) x 1", fund: funded.fund)
            #expect(try await council.waiting(.casesToDecide, as: .chair) == 1)
            try await council.decide(.fund, package, in: sitting)
            #expect(try await council.waiting(.casesToDecide, as: .chair) == 0)
            try await council.act(
                ChangeSetting(name: "hold-days", value: "20", from: "2026-12-24"),
                as: .administrator
            )
            #expect(try await council.waiting(.rulesToCome, as: .administrator) == 1)
        }
    }
}
