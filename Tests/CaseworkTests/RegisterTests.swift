import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A register put right` {
    @Test(arguments: Engine.allCases)
    func `a fund has another name, and lasts longer by the funder's letter only`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let before = try await council.look(ShowFund(fund: fund), as: .auditor)
            let change = ChangeFund(fund: "x", name: before.name, to: "soon", reason: "why")
            try await council.expectRefused(as: .chair, [("not-permitted", change)])
            let changed = try await council.repaired(
                change,
                as: .finance,
                [
                    ("malformed-reference", { $0.fund = fund }),
                    ("unknown-code", { $0.reason = "agreed-with-funder" }),
                    ("malformed-date", { $0.to = "\(before.to)" }),
                    ("nothing-changed", { $0.to = "\(before.to.adding(days: -1))" }),
                    ("end-not-later", { $0.to = "\(before.to.adding(days: 91))" }),
                    ("letter-needed", { $0.letter = "OPCC letter 16" }),
                ]
            )
            #expect(changed.to == before.to.adding(days: 91) && changed.name == before.name)
            let event = try await council.lastEvent().facts
            #expect(event["letter"] == "OPCC letter 16" && event["before_to"] == "\(before.to)")
            let named = ChangeFund(fund: fund, name: "Ways out", reason: "entered-wrongly")
            try await council.act(named, as: .finance)
            #expect(try await council.lastEvent().facts["before_name"] == before.name)
            let shown = try await council.look(ShowFund(fund: fund), as: .auditor)
            #expect(shown.name == "Ways out" && shown.to == changed.to)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a fund stays as it is while a return of it is submitted and not accepted`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            try council.set("2027-01-10")
            let draft = DraftReturn(fund: funded.fund, quarter: "2026-q3")
            try await council.act(draft, as: .finance)
            try await council.explain("RTN-1")
            try await council.act(SubmitReturn(return: "RTN-1"), as: .finance)
            let named = ChangeFund(fund: funded.fund, name: "Ways out", reason: "entered-wrongly")
            let refused = await refusal { try await council.act(named, as: .finance) }
            #expect(refused == "return-submitted")
        }
    }

    @Test(arguments: Engine.allCases)
    func `funders are listed and shown with their funds`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let name = try await council.look(ShowFund(fund: fund), as: .finance).funder
            let other = AddFund(
                name: "Sport",
                funder: "Sport England",
                from: "2026-04-01",
                to: "2027-03-31",
                award: "100"
            )
            let sport = try await council.act(other, as: .finance).fund
            let funders = try await council.look(ListFunders(), as: .auditor).items
            #expect(funders.map(\.funder) == ["FDR-2", "FDR-1"])
            #expect(funders.map(\.name) == ["Sport England", name])
            #expect(funders.map(\.funds) == [1, 1])
            let shown = try await council.look(ShowFunder(funder: "fdr-2"), as: .chair)
            #expect(shown.funds.map(\.fund) == [sport])
            #expect(shown.funds.first?.unallocatedPence == Pence(10_000))
            let own = try await council.look(ListFunds(funder: "FDR-1"), as: .finance).items
            #expect(own.map(\.fund) == [fund])
            let gone = await refusal {
                try await council.look(ShowFunder(funder: "FDR-9"), as: .finance)
            }
            #expect(gone == "not-found")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a provider's name and numbers are corrected, and are nobody else's`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let other = AddProvider(name: "Sailing", charity: "1090095", company: "01234567")
            try await council.act(other, as: .coordinator)
            let own = try await council.act(AddProvider(name: "Forest"), as: .coordinator).provider
            let correct = CorrectProvider(
                provider: "x",
                name: "forest",
                charity: "12",
                company: "?",
                reason: "why"
            )
            try await council.expectRefused(as: .finance, [("not-permitted", correct)])
            let corrected = try await council.repaired(
                correct,
                as: .coordinator,
                [
                    ("malformed-reference", { $0.provider = own }),
                    ("unknown-code", { $0.reason = "entered-wrongly" }),
                    ("malformed-charity-number", { $0.charity = "none" }),
                    (
                        "malformed-company-number",
                        {
                            $0.company = "none"
                            $0.name = "Forest"
                        }
                    ),
                    ("nothing-corrected", { $0.name = "SAILING" }),
                    (
                        "provider-exists",
                        {
                            $0.name = "Forest Fields"
                            $0.charity = "1090095"
                        }
                    ),
                    ("charity-number-taken", { $0.charity = "1090096" }),
                ]
            )
            #expect(corrected.name == "Forest Fields" && corrected.charity == "1090096")
            let event = try await council.lastEvent().facts
            #expect(event["before_charity"] == "none" && event["before_name"] == "Forest")
            #expect(event["company"] == nil, "it stays as it was")
            let search = ListProviders(search: "fields")
            let found = try await council.look(search, as: .finance).items
            #expect(found.map(\.provider) == [own])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a provider that leaves is promised nothing new, and delivers and is paid what was`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let waiting = try await council.package("\(funded.service) x 2", fund: funded.fund)
            let leave = LeaveProvider(provider: funded.provider, reason: "closed-down")
            try await council.expectRefused(as: .coordinator, [("not-permitted", leave)])
            #expect(try await council.act(leave, as: .finance).standing == .left)
            let event = try await council.lastEvent().facts
            #expect(event == ["reason": "closed-down", "was": "approved"])
            #expect(await refusal { try await council.act(leave, as: .finance) } == "already-left")
            let sitting = try await council.openSitting()
            let refused = await refusal { try await council.decide(.fund, waiting, in: sitting) }
            #expect(refused == "provider-not-approved")
            let order = try await council.casework.look(
                ShowOrder(order: funded.order),
                as: funded.worker
            )
            #expect(order.mayStart)
            try await council.check(funded.provider, "insurance", expires: "2027-01-05")
            let lapsing = ListProviders(waiting: "checks-lapsing")
            let watched = try await council.look(lapsing, as: .finance).items.map(\.provider)
            #expect(watched == [funded.provider], "it delivers still, and its checks lapse")
            let session = try await council.log(funded, on: "2026-12-02")
            try await council.accept(session)
            try await council.check(funded.provider, "insurance", expires: "2027-12-31")
            try await council.act(ApproveProvider(provider: funded.provider), as: .finance)
            try await council.decide(.fund, waiting, in: sitting)
            try await council.expectSound()
        }
    }
}
