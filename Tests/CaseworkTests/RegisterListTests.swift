import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Registers as lists` {
    @Test(arguments: Engine.allCases)
    func `what open sittings hold is listed until they close`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 2, 3)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, package, in: sitting)
            let held = try await council.look(ListHolds(fund: means.fund), as: .finance).items
            #expect(held.map(\.decision) == ["\(sitting)/1"])
            #expect(held.map(\.heldPence) == [Pence(22_500)])
            #expect(held.first?.expires?.hasPrefix("2026-12-02") == true)
            let other = ListHolds(sitting: try await council.openSitting(quorate: false))
            #expect(try await council.look(other, as: .chair).items.isEmpty)
            try await council.close(sitting)
            #expect(try await council.look(ListHolds(), as: .auditor).items.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `attendance and interests are registers across sittings, with what was taken back`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields")
            let first = try await council.openSitting(quorate: false)
            let second = try await council.openSitting(quorate: false)
            for sitting in [first, second] {
                try await council.attend(sitting, "Jo Price", for: "education")
                try await council.declare("Jo Price", provider, at: sitting)
            }
            try await council.attend(second, "Lee Ward", for: "police")
            let withdraw = WithdrawInterest(sitting: first, person: "Jo Price", provider: provider)
            try await council.act(withdraw, as: .coordinator)
            let leave = WithdrawAttendance(sitting: second, person: "Lee Ward")
            try await council.act(leave, as: .coordinator)
            let interests = ListInterests(provider: provider, person: "JO  price")
            let declared = try await council.look(interests, as: .auditor).items
            #expect(declared.map(\.sitting) == [second, first])
            #expect(declared.map(\.withdrawn) == [false, true])
            let all = try await council.look(ListAttendances(sitting: second), as: .chair).items
            #expect(all.map(\.person) == ["Lee Ward", "Jo Price"])
            #expect(all.map(\.withdrawn) == [true, false])
            let education = ListAttendances(agency: "education", paging: Paging(size: "1"))
            let page = try await council.look(education, as: .finance)
            #expect(page.items.map(\.sitting) == [second] && page.next != nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `checks are listed by how they stand, and a provider sees its own`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let own = try await council.provider("Forest Fields")
            let other = try await council.provider("Sailing")
            for (provider, kind, until) in [
                (own, "dbs", "2027-11-17"), (own, "insurance", "2026-12-01"),
                (other, "dbs", "2026-11-17"), (other, "insurance", "2026-11-01"),
                (other, "insurance", "2027-11-01"),
            ] {
                try await council.act(
                    CheckProvider(
                        provider: provider,
                        kind: kind,
                        verifiedOn: "2026-10-01",
                        expires: until
                    ),
                    as: .coordinator
                )
            }
            func listed(_ state: String?) async throws -> [String] {
                try await council.look(ListChecks(state: state), as: .finance).items
                    .map { "\($0.provider) \($0.kind) \($0.state)" }
            }
            #expect(try await listed("lapsed") == ["\(other) dbs lapsed"])
            #expect(try await listed("expiring") == ["\(own) insurance expiring"])
            #expect(
                try await listed("verified")
                    == ["\(other) insurance verified", "\(own) dbs verified"]
            )
            #expect(try await listed("missing").isEmpty)
            #expect(try await listed(nil).count == 4, "what was recorded again stands once")
            let worker = try await council.officer("Pat", [.provider], provider: own).caller
            let seen = try await council.casework.look(ListChecks(), as: worker).items
            #expect(Set(seen.map(\.provider)) == [own])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an event is shown with what it moved, and a receipt alone`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            try await council.allocate("500", of: fund)
            let number = try await council.events()
            let shown = try await council.look(ShowEvent(event: "\(number)"), as: .auditor)
            #expect(shown.act == "fund-allocate" && shown.subject == fund)
            #expect(shown.movements.map(\.pence) == [Pence(50_000)])
            let listed = ListMovements(event: "\(number)")
            #expect(try await council.look(listed, as: .chair).items.count == 1)
            let none = ShowEvent(event: "\(number + 1)")
            #expect(await refusal { try await council.look(none, as: .auditor) } == "not-found")
            let receipt = try await council.act(
                RecordReceipt(fund: fund, amount: "100", on: "2026-11-01", reference: "BACS 1"),
                as: .finance
            )
            let show = ShowReceipt(receipt: receipt.receipt)
            #expect(try await council.look(show, as: .auditor).amountPence == Pence(10_000))
        }
    }

    @Test(arguments: Engine.allCases)
    func `bank accounts are listed by how they stand today`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields")
            let other = try await council.provider("Sailing")
            func details(_ number: String) -> String {
                "name: A Trust\nsort-code: 20-00-00\naccount-number: \(number)"
            }
            _ = try await council.bankAccount(of: provider, details("12345678"), days: 0)
            func listed(_ state: String?) async throws -> [String] {
                try await council.look(ListBanks(state: state), as: .payer).items
                    .map { "\($0.provider) \($0.lastDigits) \($0.state)" }
            }
            #expect(try await listed("cooling") == ["\(provider) 5678 cooling"])
            council.time.advance(days: 3)
            #expect(try await listed("cooling").isEmpty)
            #expect(try await listed("in-use") == ["\(provider) 5678 in-use"])
            _ = try await council.contact(of: other)
            let propose = ProposeBank(provider: other, details: details("87654321"))
            try await council.act(propose, as: .finance)
            #expect(try await listed("proposed") == ["\(other) 4321 proposed"])
            #expect(try await listed(nil).count == 2)
            let worker = try await council.officer("Pat", [.provider], provider: other).caller
            let seen = try await council.casework.look(ListBanks(), as: worker).items
            #expect(seen.map(\.provider) == [other])
        }
    }
}
