import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Who a child is, put right` {
    @Test(arguments: Engine.allCases)
    func `is what was said and otherwise as before, and no event says what`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child(localID: "771204")
            let correct = CorrectChild(
                child: child,
                identity: "born: 2010-04-30\nlocal-id: 771205",
                reason: "entered-wrongly"
            )
            let answer = try await council.act(correct, as: .coordinator)
            #expect(answer.fields == ["born", "local-id"])
            #expect(
                try await council.newest() == "The coordinator: child-correct \(child) "
                    + "fields=born local-id reason=entered-wrongly"
            )
            let read = ReadIdentity(child: child, reason: "panel")
            let identity = try await council.act(read, as: .chair)
            #expect(identity.name == "Zbigniew Quill" && identity.localId == "771205")
            #expect(identity.born == Day(reading: "2010-04-30"))
            let found = FindChild(identity: "local-id: 77 12 05")
            #expect(try await council.look(found, as: .coordinator).child == child)
            let old = FindChild(identity: "local-id: 771204")
            #expect(await refusal { try await council.look(old, as: .coordinator) } == "not-found")
            let free = AddChild(identity: "name: A\nborn: 2011-01-01\nlocal-id: 771204")
            try await council.act(free, as: .coordinator)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is refused in order`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            _ = try await council.child("Oluchi Vane", localID: "77")
            let child = try await council.child(localID: "88")
            let request = CorrectChild(child: "CH", identity: "hair: red", reason: "why")
            try await council.expectRefused(as: .chair, [("not-permitted", request)])
            let answer = try await council.repaired(
                request,
                as: .coordinator,
                [
                    ("malformed-reference", { $0.child = child }),
                    ("unknown-code", { $0.reason = "entered-wrongly" }),
                    ("identity-unreadable", { $0.identity = "born: never" }),
                    ("identity-born-missing", { $0.identity = "born: 1980-01-01" }),
                    ("identity-born-implausible", { $0.identity = "contact:" }),
                    ("nothing-corrected", { $0.identity = "local-id: 7 7" }),
                    ("child-exists", { $0.identity = "local-id: 8 8" }),
                ]
            )
            #expect(answer.fields == ["local-id"])
        }
    }
}
