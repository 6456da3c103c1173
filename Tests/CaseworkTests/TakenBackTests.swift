import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `What was entered by mistake` {
    @Test(arguments: Engine.allCases)
    func `a package is withdrawn until the panel has decided, and not decided on after that`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            let (wrong, right) = (
                try await council.package("\(service) x 2", fund: fund),
                try await council.package("\(service) x 3", fund: fund)
            )
            let sitting = try await council.openSitting()
            try await council.decide(.fund, right, in: sitting)
            func withdraw(_ package: String, reason: String = "duplicate") async throws -> String {
                let request = WithdrawPackage(package: package, reason: reason)
                return try await council.act(request, as: .coordinator).state.rawValue
            }
            #expect(await refusal { try await withdraw(right) } == "package-held")
            #expect(await refusal { try await withdraw(wrong, reason: "why") } == "unknown-code")
            func listed(_ state: String) async throws -> [String] {
                try await council.look(ListPackages(state: state), as: .chair).items.map(\.package)
            }
            func cases() async throws -> [String] {
                try await council.look(ListCases(sitting: sitting), as: .chair).items.map(\.package)
            }
            func toDecide() async throws -> Int? {
                try await council.look(Queues(), as: .chair).queues
                    .first { $0.queue == "cases-to-decide" }?.waiting
            }
            #expect(try await listed("to-decide") == [wrong])
            #expect(try await cases() == [wrong, right])
            #expect(try await toDecide() == 1)
            #expect(try await withdraw(wrong) == "withdrawn")
            #expect(try await listed("to-decide").isEmpty)
            #expect(try await cases() == [right])
            #expect(try await toDecide() == 0)
            #expect(await refusal { try await withdraw(wrong) } == "package-withdrawn")
            let decided = await refusal { try await council.decide(.fund, wrong, in: sitting) }
            #expect(decided == "package-withdrawn")
            try await council.close(sitting)
            #expect(await refusal { try await withdraw(right) } == "package-decided")
            #expect(try await listed("withdrawn") == [wrong])
            #expect(try await listed("proposed").isEmpty)
            let shown = try await council.look(ShowPackage(package: wrong), as: .chair)
            #expect(shown.state == "withdrawn")
            let event = try await council.newest("package-withdraw")
            #expect(event.subject == wrong && event.facts == ["reason": "duplicate"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a sitting is cancelled while nothing was decided in it, and is then over`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let opened = try await council.act(
                OpenSitting(date: Council.firstDay),
                as: .coordinator
            )
            let cancel = CancelSitting(sitting: opened.sitting)
            #expect(await refusal { try await council.act(cancel, as: .chair) } == "not-permitted")
            #expect(try await council.act(cancel, as: .coordinator).state == "cancelled")
            #expect(
                await refusal { try await council.act(cancel, as: .coordinator) }
                    == "sitting-cancelled"
            )
            let close = CloseSitting(sitting: opened.sitting)
            let closed = await refusal { try await council.act(close, as: .chair) }
            #expect(closed == "sitting-cancelled")
            let listed = try await council.look(ListSittings(), as: .auditor).items
            #expect(listed.map(\.state) == ["cancelled"])
            let open = try await council.look(ListSittings(state: "open"), as: .chair).items
            #expect(open.isEmpty)
            let waiting = try await council.look(Queues(), as: .chair).queues
            #expect(waiting.first { $0.queue == "sittings-open" }?.waiting == 0)
            let minutes = ShowMinutes(sitting: opened.sitting)
            #expect(try await council.look(minutes, as: .chair).state == "cancelled")
            let event = try await council.newest("sitting-cancel")
            #expect(event.subject == opened.sitting)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a sitting that nobody came to and that decided nothing is not closed`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let sitting = try await council.openSitting(quorate: false)
            let close = CloseSitting(sitting: sitting)
            #expect(await refusal { try await council.act(close, as: .chair) } == "sitting-empty")
            try await council.attend(sitting, "Lee Ward", for: "police")
            #expect(try await council.act(close, as: .chair).decisions.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `somebody who was not there is taken off the list, and written down anew`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let opened = try await council.act(
                OpenSitting(date: Council.firstDay),
                as: .coordinator
            )
            func attend(_ agency: String) async throws {
                try await council.act(
                    AttendSitting(sitting: opened.sitting, agency: agency, person: "Lee Ward"),
                    as: .coordinator
                )
            }
            func present() async throws -> [String] {
                try await council.look(ShowSitting(sitting: opened.sitting), as: .chair)
                    .attendance.map { "\($0.person) \($0.agency)" }
            }
            let withdraw = WithdrawAttendance(sitting: opened.sitting, person: "lee  ward")
            for agency in ["police", "health"] {
                try await attend(agency)
                #expect(try await present() == ["Lee Ward \(agency)"])
                try await council.act(withdraw, as: .coordinator)
                #expect(try await present().isEmpty)
            }
            let gone = await refusal { try await council.act(withdraw, as: .coordinator) }
            #expect(gone == "not-attending")
            let event = try await council.newest("sitting-unattend")
            #expect(event.facts == ["agency": "health"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an officer's roles change at once, and the last administrator's never end`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let officer = try await council.officer("Sam Reed", [.auditor])
            func change(_ reference: String, _ roles: String...) async throws -> [String] {
                let request = ChangeRoles(officer: reference, roles: roles)
                return try await council.act(request, as: .administrator).roles
            }
            let sees = { try await council.casework.look(ListEvents(), as: officer.caller).items }
            #expect(try await !sees().isEmpty)
            #expect(try await change(officer.reference, "chair", "coordinator").count == 2)
            #expect(await refusal { try await sees() } == "not-permitted")
            #expect(try await change(officer.reference, "auditor", "chair").count == 2)
            #expect(try await !sees().isEmpty)
            for (roles, code) in [
                (["chair", "auditor"], "same-roles"), (["provider"], "provider-alone"),
                (["clerk"], "unknown-choice"),
            ] {
                let request = ChangeRoles(officer: officer.reference, roles: roles)
                let refused = await refusal { try await council.act(request, as: .administrator) }
                #expect(refused == code)
            }
            #expect(await refusal { try await change("OFR-1", "chair") } == "last-administrator")
            let event = try await council.newest("officer-roles")
            #expect(event.facts == ["before": "chair coordinator", "roles": "auditor chair"])
            let listed = try await council.look(ListOfficers(role: "chair"), as: .auditor).items
            #expect(listed.contains { $0.officer == officer.reference })
        }
    }

    @Test(arguments: Engine.allCases)
    func `a session of nine thousand units is refused where it is recorded, naming the column`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let refused = await refusal {
                try await council.log(funded, on: "2026-12-01", quantity: "9000")
            }
            #expect(refused == "session-too-long")
            try await council.act(
                ChangeSetting(name: "session-most", value: "9000"),
                as: .administrator
            )
            let logged = try await council.log(funded, on: "2026-12-01", quantity: "9000")
            #expect(logged == "SES-1")
        }
    }
}

extension Council {
    fileprivate func newest(_ act: String) async throws -> ListEvents.Item {
        let events = try await look(ListEvents(act: act), as: .auditor).items
        return try #require(events.first)
    }
}
