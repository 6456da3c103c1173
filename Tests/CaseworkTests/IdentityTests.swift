import Casework
import Database
import Migrations
import Money
import Panel
import Store
import TestSupport
import Testing

@Suite struct `Identities` {
    @Test(arguments: Engine.allCases)
    func `an identity that cannot be used is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await council.child(localID: "AB 771204")
            let rows: [(String, String)] = [
                ("identity-unreadable", "hair: red"),
                ("identity-unreadable", "name: A\nname: B\nborn: 2011-04-30"),
                ("identity-unreadable", "Zbigniew Quill"),
                ("identity-name-missing", ""),
                ("identity-name-missing", "name:  \nborn: never"),
                ("control-character", "name: Zbig\u{7}niew\nborn: never"),
                ("text-too-long", "name: \(String(repeating: "z", count: 201))"),
                ("identity-born-missing", "name: Z Quill"),
                ("identity-born-missing", "name: Z Quill\nborn: 2011-02-30"),
                ("identity-born-implausible", "name: Z Quill\nborn: 2026-11-19"),
                ("identity-born-implausible", "name: Z Quill\nborn: 2001-11-18"),
                ("child-exists", "LOCAL-ID: ab771204\r\nborn: 30 April 2011\r\nName: Z Quill\r\n"),
            ]
            for (code, text) in rows {
                let request = AddChild(identity: text)
                let refused = await refusal { try await council.act(request, as: .coordinator) }
                #expect(refused == code)
                let chair = await refusal { try await council.act(request, as: .chair) }
                #expect(chair == "not-permitted")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `reading an identity is recorded, and not answered twice`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let text = "contact: Mum 07700 900123\nlocal-id: 771204\nborn: 2011-04-30\nname: Zed"
            let child = try await council.act(AddChild(identity: text), as: .coordinator).child
            let other = try await council.child("Oluchi Vane")
            let read = ReadIdentity(child: child.lowercased(), reason: "safeguarding")
            let identity = try await council.act(read, as: .chair, key: "k1")
            #expect(identity.child == child)
            #expect(identity.name == "Zed")
            #expect(identity.born == Day(reading: "2011-04-30"))
            #expect(identity.localId == "771204")
            #expect(identity.contact == "Mum 07700 900123")
            let again = try await council.act(read, as: .chair, key: "k1")
            #expect(again.child == child)
            #expect(again.name == nil && again.born == nil && again.localId == nil)
            let bare = try await council.act(
                ReadIdentity(child: other, reason: "panel"),
                as: .coordinator
            )
            #expect(bare.localId == nil && bare.contact == nil)
            let events = try await council.database.read { transaction in
                try transaction.all(
                    "SELECT subject, facts FROM events WHERE act = 'child-identity' ORDER BY number"
                ).map { try "\($0["subject"] as String) \($0["facts"] as String)" }
            }
            #expect(events.count == 2)
            #expect(events.first == #"\#(child) {"reason":"safeguarding"}"#)
        }
    }

    @Test(arguments: Engine.allCases)
    func `reading is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child()
            let wrong = child.last == "0" ? "1" : "0"
            let rows: [(String, String, String, Role)] = [
                ("not-permitted", "CH", "?", .finance),
                ("not-permitted", "CH", "?", .administrator),
                ("malformed-reference", "CH", "?", .chair),
                ("mistyped-reference", child.dropLast() + wrong, "?", .chair),
                ("not-found", ChildReference.text(lot: 1), "?", .chair),
                ("unknown-code", child, "curiosity", .chair),
            ]
            for (code, reference, reason, role) in rows {
                let request = ReadIdentity(child: reference, reason: reason)
                let refused = await refusal { try await council.act(request, as: role) }
                #expect(refused == code)
            }
            try await council.erase(child)
            let erased = await refusal {
                try await council.act(ReadIdentity(child: child, reason: "panel"), as: .chair)
            }
            #expect(erased == "identity-erased")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a child is found by local id, which no refusal repeats`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child(localID: "AB 771204")
            let found = try await council.look(
                FindChild(identity: "local-id: ab771204\n"),
                as: .coordinator
            )
            #expect(found.child == child)
            for (code, text) in [
                ("not-found", "local-id: 771205"), ("identity-unreadable", "name: 771205"),
                ("identity-unreadable", ""), ("identity-unreadable", "771205"),
            ] {
                do {
                    _ = try await council.look(FindChild(identity: text), as: .coordinator)
                    Issue.record("nothing was refused")
                } catch let refusal as Refusal {
                    #expect(refusal.code == code)
                    #expect(!refusal.sentence.contains("771205"))
                }
            }
            let finance = await refusal {
                try await council.look(FindChild(identity: "local-id: 1"), as: .finance)
            }
            #expect(finance == "not-permitted")
        }
    }

    @Test(arguments: Engine.allCases)
    func `no word of an identity stands anywhere in the database`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let text = "name: Zbigniew Quill\nborn: 2011-04-30\nlocal-id: 771204\ncontact: Aunt May"
            let request = AddChild(identity: text)
            let child = try await council.act(request, as: .coordinator, key: "k1").child
            let again = try await council.act(request, as: .coordinator, key: "k1").child
            #expect(again == child)
            _ = try await council.act(
                ReadIdentity(child: child, reason: "panel"),
                as: .chair,
                key: "k2"
            )
            let rows = try await council.database.read { transaction in
                try transaction.rows(of: [
                    "SELECT facts, subject FROM events", "SELECT answer, key FROM idempotency_keys",
                    "SELECT ref, id FROM children",
                    "SELECT name, born, local_id, contact, local_id_index FROM identities",
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
                for word in ["Zbigniew", "Quill", "2011-04-30", "771204", "Aunt"] {
                    #expect(!text.contains(word))
                }
            }
        }
    }
}
