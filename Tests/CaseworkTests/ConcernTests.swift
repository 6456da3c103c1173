import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Concerns` {
    @Test(arguments: Engine.allCases)
    func `are refused for one reason at a time`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let raised = try await council.repaired(
                RaiseConcern(order: "ORD", child: "CH", text: " "),
                as: .coordinator,
                [
                    ("about-one", { $0.child = " " }),
                    ("malformed-reference", { $0.order = "ORD-99" }),
                    ("not-found", { $0.order = nil }),
                    ("about-one", { $0.child = "Zbigniew" }),
                    (
                        "malformed-reference",
                        { request in
                            request.order = funded.order
                            request.child = nil
                        }
                    ),
                    ("empty-text", { $0.text = "\u{7}" }),
                    ("control-character", { $0.text = "Seen with new friends" }),
                ]
            )
            #expect(raised.concern == "CCN-1" && raised.order == funded.order)
            #expect(raised.ringNow.contains("999"))
            #expect(raised.ownerName == "The chair")
            try await council.expectRefused(
                as: .coordinator,
                [
                    ("malformed-reference", AcknowledgeConcern(concern: "1")),
                    ("not-found", AcknowledgeConcern(concern: "CCN-9")),
                    ("own-concern", AcknowledgeConcern(concern: "CCN-1")),
                ]
            )
            try await council.expectRefused(
                as: .chair,
                [
                    ("not-found", CloseConcern(concern: "CCN-9", reason: "gossip")),
                    ("unknown-code", CloseConcern(concern: "CCN-1", reason: "gossip")),
                    ("not-acknowledged", CloseConcern(concern: "CCN-1", reason: "known")),
                ]
            )
            try await council.act(AcknowledgeConcern(concern: "ccn-1"), as: .chair)
            try await council.expectRefused(
                as: .chair,
                [("already-acknowledged", AcknowledgeConcern(concern: "CCN-1"))]
            )
            let close = CloseConcern(concern: "CCN-1", reason: "known")
            try await council.act(close, as: .coordinator)
            try await council.expectRefused(as: .coordinator, [("concern-closed", close)])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody to see to one is said, with what to do`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let coordinators = try await council.look(
                ListOfficers(role: "coordinator"),
                as: .administrator
            )
            for officer in coordinators.items {
                try await council.act(LeaveOfficer(officer: officer.officer), as: .administrator)
            }
            let request = RaiseConcern(order: funded.order, text: "Worried")
            try await council.expectRefused(as: .chair, [("no-owner", request)])
            let raised = try await council.casework.perform(request, as: funded.worker)
            #expect(raised.ownerName == "The chair")
        }
    }

    @Test(arguments: Engine.allCases)
    func `go overdue when their hours are over, until somebody takes them on`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            try await council.act(
                ChangeSetting(name: "concern-hours", value: "2"),
                as: .administrator
            )
            try await council.act(
                ChangeSetting(name: "concern-number", value: "0115  876 5500"),
                as: .administrator
            )
            let raised = try await council.casework.perform(
                RaiseConcern(order: funded.order, text: "Asked about cash"),
                as: funded.worker
            )
            #expect(raised.ownerName == "The coordinator")
            #expect(raised.ringNow.contains("999") && raised.ringNow.contains("0115 876 5500"))
            let show = ListConcerns(concern: raised.concern)
            council.time.advance(minutes: 119)
            #expect(try await council.look(show, as: .chair).items.map(\.state) == [.raised])
            #expect(try await council.waiting(.overdueConcerns, as: .chair) == 0)
            #expect(try await council.waiting(.newConcerns, as: .coordinator) == 1)
            council.time.advance(minutes: 2)
            #expect(try await council.look(show, as: .chair).items.map(\.state) == [.overdue])
            for role in [Role.chair, .coordinator] {
                #expect(try await council.waiting(.overdueConcerns, as: role) == 1)
            }
            let overdue = ListConcerns(state: "Overdue")
            #expect(try await council.look(overdue, as: .chair).items.count == 1)
            try await council.act(AcknowledgeConcern(concern: raised.concern), as: .chair)
            #expect(try await council.newest().hasSuffix("concern-acknowledge CCN-1 late=yes"))
            let taken = try await council.look(show, as: .coordinator).items[0]
            #expect(taken.state == .acknowledged && taken.ownerName == "The chair")
            #expect(try await council.look(overdue, as: .chair).items.isEmpty)
            #expect(try await council.waiting(.openConcerns, as: .coordinator) == 1)
        }
    }
}

extension Council {
    /// How much waits in a queue; -1 where the role has no such queue.
    func waiting(_ queue: Waiting, as role: Role) async throws -> Int {
        let queues = try await look(Queues(), as: role).queues
        return queues.first { $0.queue == queue.rawValue }?.waiting ?? -1
    }
}
