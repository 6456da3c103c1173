import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `What a provider is told` {
    private static let words = "first-name: Zbigniew\ncontact: 07700 900123\nsafety-note: A dog"

    private func disclose(_ order: String, _ what: String? = Self.words) -> DiscloseOrder {
        DiscloseOrder(order: order, basis: "safeguarding", reason: "Needed to meet", what: what)
    }

    @Test(arguments: Engine.allCases)
    func `is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            var request = DiscloseOrder(
                order: "ORD",
                basis: "curiosity",
                reason: " ",
                what: "surname: Quill"
            )
            // Each row is refused, then repaired.
            let rows: [(String, (inout DiscloseOrder) -> Void)] = [
                ("malformed-reference", { $0.order = "ORD-7" }),
                ("not-found", { $0.order = funded.order }),
                ("unknown-code", { $0.basis = "crime-prevention" }),
                ("empty-text", { $0.reason = "Needed to meet" }),
                ("basis-for-authorities", { $0.basis = "safeguarding" }),
                ("disclosure-unreadable", { $0.what = "contact: a\ncontact: b" }),
                ("disclosure-unreadable", { $0.what = "contact: \u{7}" }),
                ("control-character", { $0.what = "contact:  \n" }),
                ("disclosure-empty", { $0.what = "contact: 07700 900123" }),
            ]
            for (code, repair) in rows {
                for role in [Role.chair, .finance, .auditor, .administrator] {
                    let other = await refusal { try await council.act(request, as: role) }
                    #expect(other == "not-permitted")
                }
                let refused = await refusal { try await council.act(request, as: .coordinator) }
                #expect(refused == code)
                repair(&request)
            }
            #expect(try await council.act(request, as: .coordinator).given)
            request.what = nil
            request.basis = "crime-prevention"
            #expect(try await !council.act(request, as: .coordinator).given)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is read by that provider only, each time recorded, and ends with the order`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let other = try await council.provider("Sailing")
            let stranger = try await council.officer("Jo Sea", [.provider], provider: other).caller
            let read = ReadDisclosure(order: funded.order)
            func refused(_ caller: Caller) async -> String {
                await refusal { try await council.casework.perform(read, as: caller) }
            }
            #expect(await refused(funded.worker) == "nothing-disclosed")
            try await council.act(disclose(funded.order), as: .coordinator)
            #expect(await refused(stranger) == "not-found")
            for role in [Role.finance, .payer, .auditor, .administrator] {
                #expect(await refused(council.caller(role)) == "not-permitted")
            }
            let told = try await council.casework.perform(read, as: funded.worker, key: "k")
            #expect(told.firstName == "Zbigniew")
            #expect(told.contact == "07700 900123")
            #expect(told.safetyNote == "A dog")
            #expect(told.reason == nil)
            #expect(told.earlier == nil)
            let again = try await council.casework.perform(read, as: funded.worker, key: "k")
            #expect(
                [again.firstName, again.contact, again.safetyNote, again.basis] == [
                    nil, nil, nil, nil,
                ]
            )
            try await council.act(disclose(funded.order, nil), as: .coordinator)
            #expect(await refused(funded.worker) == "disclosure-withheld")
            try await council.act(disclose(funded.order), as: .coordinator)
            _ = try await council.casework.perform(read, as: funded.worker)

            let sitting = try await council.openSitting()
            try await council.decide(.end, funded.package, in: sitting)
            try await council.close(sitting)
            #expect(await refused(funded.worker) == "order-ended")
            let late = await refusal {
                try await council.act(disclose(funded.order), as: .coordinator)
            }
            #expect(late == "order-ended")
            let events = try await council.look(
                ListEvents(subject: funded.order),
                as: .auditor
            ).items
            #expect(
                events.map(\.act) == [
                    "order-disclosure", "order-disclose", "order-disclose", "order-disclosure",
                    "order-disclose",
                ]
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `those who decide on the case read with its reasons, recorded as well`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            try await council.act(disclose(funded.order, nil), as: .coordinator)
            let words = "first-name: Zed"
            try await council.act(disclose(funded.order, words), as: .coordinator)
            let sitting = try await council.openSitting()
            try await council.decide(.end, funded.package, in: sitting)
            try await council.close(sitting)
            let read = ReadDisclosure(order: funded.order)
            for role in [Role.chair, .coordinator] {
                let told = try await council.act(read, as: role)
                #expect(told.firstName == "Zed")
                #expect(told.contact == nil)
                #expect(told.reason == "Needed to meet")
                #expect(told.earlier?.map(\.given) == [false])
                #expect(told.earlier?.map(\.reason) == ["Needed to meet"])
            }
            let events = try await council.look(
                ListEvents(subject: funded.order),
                as: .auditor
            ).items.filter { $0.act == "order-disclosure" }
            #expect(events.count == 2)
            try await council.erase(try await council.shown(funded.package).child)
            let erased = await refusal { try await council.act(read, as: .chair) }
            #expect(erased == "disclosure-erased")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is only mentioned when the order is shown, and not at all to finance`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            try await council.act(disclose(funded.order), as: .coordinator)
            let show = ShowOrder(order: funded.order)
            for caller in [funded.worker, council.caller(.chair), council.caller(.coordinator)] {
                let note = try await council.casework.look(show, as: caller).disclosure
                #expect(note?.given == true)
                #expect(note?.basis == "safeguarding")
                #expect(note?.on == Day(reading: Council.firstDay))
            }
            for role in [Role.finance, .payer, .auditor] {
                #expect(try await council.look(show, as: role).disclosure == nil)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `no word of it stands anywhere in the database`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let request = disclose(funded.order)
            try await council.act(request, as: .coordinator, key: "k1")
            let read = ReadDisclosure(order: funded.order)
            _ = try await council.casework.perform(read, as: funded.worker, key: "k2")
            let rows = try await council.database.read { transaction in
                try transaction.rows(of: [
                    "SELECT facts, subject FROM events",
                    "SELECT answer, key, fingerprint FROM idempotency_keys",
                    "SELECT id, basis, reason_hash FROM disclosures",
                    "SELECT name, sealed FROM case_texts",
                ]).joined().flatMap(\.values)
            }
            #expect(rows.count > 20)
            for value in rows {
                let text =
                    switch value {
                    case .text(let text): text
                    case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
                    case .integer, .null: ""
                    }
                for word in ["Zbigniew", "07700 900123", "A dog", "Needed to meet"] {
                    #expect(!text.contains(word))
                }
            }
        }
    }
}
