import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Concerns as they are seen` {
    @Test(arguments: Engine.allCases)
    func `a provider raises and sees its own, and that they were acknowledged`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let other = try await council.provider("Sailing")
            let stranger = try await council.officer("Jo Sea", [.provider], provider: other).caller
            let casework = council.casework
            let request = RaiseConcern(order: funded.order, text: "Asked about cash")
            let others = await refusal { try await casework.perform(request, as: stranger) }
            #expect(others == "not-found")
            _ = try await casework.perform(request, as: funded.worker)
            // What the council raises about a provider's order is not for the provider.
            try await council.act(request, as: .chair)
            try await council.act(AcknowledgeConcern(concern: "CCN-1"), as: .coordinator)
            let own = try await casework.look(ListConcerns(), as: funded.worker).items
            #expect(own.map(\.concern) == ["CCN-1"])
            #expect(own.map(\.state) == [.acknowledged])
            #expect(own[0].ownerName == "The coordinator" && own[0].acknowledged != nil)
            #expect(try await casework.look(ListConcerns(), as: stranger).items.isEmpty)
            let all = try await council.look(ListConcerns(), as: .coordinator).items
            #expect(all.map(\.concern) == ["CCN-2", "CCN-1"])
            for (concern, caller) in [("CCN-2", funded.worker), ("CCN-1", stranger)] {
                let refused = await refusal {
                    try await casework.perform(ShowConcern(concern: concern), as: caller)
                }
                #expect(refused == "not-found")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody who pays, checks or administers sees that there is one`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            _ = try await council.casework.perform(
                RaiseConcern(order: funded.order, text: "Asked about cash"),
                as: funded.worker
            )
            for role in [Role.finance, .payer, .auditor, .administrator] {
                let raise = RaiseConcern(order: funded.order, text: "Asked about cash")
                try await council.expectRefused(as: role, [("not-permitted", raise)])
                let show = ShowConcern(concern: "CCN-1")
                try await council.expectRefused(as: role, [("not-permitted", show)])
                let listed = await refusal {
                    try await council.look(ListConcerns(), as: role)
                }
                #expect(listed == "not-permitted")
                #expect(try await council.waiting(.overdueConcerns, as: role) == -1)
            }
            let concerns = ListEvents(subject: "CCN-1")
            #expect(try await council.look(concerns, as: .finance).items.isEmpty)
            let seen = try await council.look(concerns, as: .auditor).items
            #expect(seen.map(\.act) == ["concern-raise"])
            #expect(seen.map(\.facts.keys.count) == [2])
        }
    }

    @Test(arguments: Engine.allCases)
    func `each reading is recorded, and no word of it stands anywhere in the database`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let words = "Saw Zbigniew\ncounting cash"
            let raise = RaiseConcern(order: funded.order, text: words)
            _ = try await council.casework.perform(raise, as: funded.worker, key: "k1")
            let show = ShowConcern(concern: "CCN-1")
            let read = try await council.act(show, as: .coordinator, key: "k2")
            #expect(read.text == words)
            #expect(try await council.newest() == "The coordinator: concern-show CCN-1")
            let again = try await council.act(show, as: .coordinator, key: "k2")
            #expect(again.text == nil)
            let own = try await council.casework.perform(show, as: funded.worker)
            #expect(own.text == words)
            let rows = try await council.database.read { transaction in
                try transaction.rows(of: [
                    "SELECT facts, subject FROM events",
                    "SELECT answer, key, fingerprint FROM idempotency_keys",
                    "SELECT id, ref, text_hash FROM concerns",
                    "SELECT name, sealed FROM case_texts",
                ]).joined().flatMap(\.values)
            }
            for value in rows {
                let text =
                    switch value {
                    case .text(let text): text
                    case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
                    case .integer, .null: ""
                    }
                #expect(!text.contains("Zbigniew") && !text.contains("counting cash"))
            }
        }
    }
}
