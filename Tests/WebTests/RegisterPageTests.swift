import Casework
import Database
import Money
import Panel
import Testing

extension WebTests {
    @Suite
    struct RegisterPageTests {
        @Test(arguments: Engine.allCases)
        func `a fund and a provider are put right on their pages by those whose work it is`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let finance = try await town.browser(.finance)
                let coordinator = try await town.browser(.coordinator)
                let funders = try await finance.get("/funders")
                #expect(funders.links.contains("/funders/FDR-1"))
                #expect(try await finance.get("/funders/FDR-1").links.contains("/funds/FUND-1"))
                let change = "/funds/FUND-1/change"
                #expect(try await finance.get("/funds/FUND-1").links.contains(change))
                let fund = try await town.look(ShowFund(fund: "FUND-1"), as: .finance)
                let early = try await finance.submit(
                    change,
                    [("to", "\(fund.from)"), ("reason", "agreed-with-funder")]
                )
                #expect(early.text.contains("only moves out") && early.text.contains("#field-to"))
                #expect(try await coordinator.get(change).status == 404)

                let added = try await coordinator.submit("/providers/new", [("name", "Ropewalk")])
                let page = String(try #require(added.location).prefix { $0 != "?" })
                let check = try await coordinator.submit(
                    "\(page)/correct",
                    [("name", "Ropewalk Trust"), ("reason", "entered-wrongly")]
                )
                let right = try await coordinator.confirm("\(page)/correct", check)
                #expect(right.location == "\(page)?done=provider-correct", "\(right.text)")
                #expect(try await finance.get(page).text.contains("Ropewalk Trust"))
                let left = try await finance.submit("\(page)/leave", [("reason", "own-wish")])
                #expect(left.location == "\(page)?done=provider-leave", "\(left.text)")
                #expect(try await !finance.get(page).links.contains("\(page)/leave"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `who a child is is put right by a form, and stands on no page`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let entered = try await coordinator.submit(
                    "/children/new",
                    [("name", "Zbigniew Quill"), ("born", "2012-04-30")]
                )
                let page = String(try #require(entered.location).prefix { $0 != "?" })
                #expect(try await coordinator.get(page).links.contains("\(page)/correct"))
                let none = try await coordinator.submit(
                    "\(page)/correct",
                    [("reason", "entered-wrongly")]
                )
                #expect(none.text.contains("Say what is put right"), "\(none.text)")
                let right = try await coordinator.submit(
                    "\(page)/correct",
                    [("name", "Zbigniew Quell"), ("reason", "entered-wrongly")]
                )
                #expect(right.location == "\(page)?done=child-correct", "\(right.text)")
                #expect(try await !coordinator.get(page).text.contains("Quell"))
            }
        }
    }
}
