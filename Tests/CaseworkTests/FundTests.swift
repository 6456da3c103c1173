import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Funds` {
    @Test(arguments: Engine.allCases)
    func `a grant is entered with its award, dated its first day`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let added = try await council.act(
                AddFund(
                    name: "  Diversion   2026/27 ",
                    funder: "Office of the PCC",
                    from: "2026-04-01",
                    to: "31 March 2027",
                    award: "£60,000",
                    childCap: "2,500.50",
                    letter: "OPCC/2026/14"
                ),
                as: .finance
            )
            #expect(added.fund == "FUND-1" && added.name == "Diversion 2026/27")
            #expect(added.awardPence == Pence(6_000_000))
            #expect(
                try await council.newest()
                    == "The finance: fund-add FUND-1 award_pence=6000000 movements=1 on=2026-04-01"
            )
            let shown = try await council.look(ShowFund(fund: "fund-1"), as: .chair)
            #expect(shown.funder == "Office of the PCC")
            #expect(shown.childCapPence == Pence(250_050))
            #expect(shown.awardPence == Pence(6_000_000))
            #expect(shown.unallocatedPence == Pence(6_000_000))
            let moved = try await council.look(ListMovements(), as: .finance).items
            #expect(moved.map(\.from) == ["FUND-1:outside"])
            #expect(moved.map(\.to) == ["FUND-1:none:unallocated"])
            #expect(moved.map(\.authority) == ["OPCC/2026/14"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a grant whose year has not begun is dated the day it was entered`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let request = AddFund(
                name: "Next year",
                funder: "Office of the PCC",
                from: "2027-04-01",
                to: "2028-03-31",
                award: "70,000"
            )
            let fund = try await council.act(request, as: .finance).fund
            #expect(
                try await council.newest()
                    == "The finance: fund-add FUND-1 award_pence=7000000 movements=1 on=2026-11-18"
            )
            try await council.act(
                Allocate(fund: fund, head: "mentoring", amount: "1", on: Council.firstDay),
                as: .finance
            )
            let early = await refusal {
                try await council.allocate("1", of: fund, on: "2026-11-17")
            }
            #expect(early == "before-funds")
        }
    }

    @Test(arguments: Engine.allCases)
    func `the funder grants more, or takes back what is unallocated`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            let more = ChangeAward(fund: fund, amount: "5,000", down: false, letter: "L2")
            let raised = try await council.act(more, as: .finance)
            #expect(raised.toPence == Pence(6_500_000))
            #expect(
                try await council.newest()
                    == "The finance: fund-award FUND-1 movements=1 on=2026-11-18 pence=500000"
            )
            try await council.allocate("60,000", of: fund)
            let less = ChangeAward(fund: fund, amount: "5,000", down: true, letter: "L3")
            let lowered = try await council.act(less, as: .finance)
            #expect(lowered.fromPence == .zero)
            let position = try await council.position(of: fund)
            #expect(position.fund.awardPence == Pence(6_000_000))
            #expect(position.line == "mentoring available £60,000.00")
            let reasons = try await council.look(ListMovements(), as: .finance).items
                .map { "\($0.reason) \($0.authority ?? "")" }
            #expect(reasons == ["award-down L3", "allocation ", "award-up L2", "award "])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `money goes under a head, and back`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            try await council.allocate("5,000", of: fund)
            #expect(
                try await council.newest() == "The finance: fund-allocate FUND-1 head=mentoring "
                    + "movements=1 on=2026-04-02 pence=500000"
            )
            let back = try await council.act(
                Deallocate(fund: fund, head: "Mentoring", amount: "1,000.01"),
                as: .finance
            )
            #expect(back.fromPence == Pence(399_999) && back.toPence == Pence(5_600_001))
            #expect(
                try await council.newest() == "The finance: fund-deallocate FUND-1 head=mentoring "
                    + "movements=1 on=2026-11-18 pence=100001"
            )
            #expect(
                try await council.money(of: fund)
                    == "unallocated £56,000.01; mentoring available £3,999.99"
            )
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a virement names the funder's approval`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.fund()
            try await council.allocate("5,000", of: fund)
            let vire = Vire(
                fund: fund,
                from: "mentoring",
                to: "travel",
                amount: "5,000",
                approval: "E-mail 3.5.2026",
                on: "2026-05-04"
            )
            let moved = try await council.act(vire, as: .finance)
            #expect(moved.fromPence == .zero && moved.toPence == Pence(500_000))
            #expect(
                try await council.newest() == "The finance: fund-virement FUND-1 from=mentoring "
                    + "movements=1 on=2026-05-04 pence=500000 to=travel"
            )
            #expect(
                try await council.money(of: fund)
                    == "unallocated £55,000.00; travel available £5,000.00"
            )
            let newest = try await council.look(ListMovements(head: "travel"), as: .finance).items
            #expect(newest.map(\.authority) == ["E-mail 3.5.2026"])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a child's cap is changed from now on, never below what is promised`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            _ = try await council.fundedPackage(means, 10)
            let cap = ChangeChildCap(fund: means.fund, amount: "450")
            let changed = try await council.act(cap, as: .finance)
            #expect(changed.beforePence == nil)
            #expect(
                try await council.newest()
                    == "The finance: fund-child-cap FUND-1 before_pence=0 cap_pence=45000"
            )
            let again = try await council.act(cap, as: .finance)
            #expect(again.beforePence == Pence(45_000))
            try await council.expectRefused(
                as: .finance,
                [("cap-below-promised", ChangeChildCap(fund: means.fund, amount: "449.99"))]
            )
            try await council.expectSound()
        }
    }
}
