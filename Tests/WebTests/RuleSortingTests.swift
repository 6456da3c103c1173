import Casework
import Database
import HTTPTypes
import Money
import Panel
import Testing

extension WebTests {
    /// Lists that stand in sections, and those in an order of their own.
    @Suite
    struct RuleSortingTests {
        @Test(arguments: Engine.allCases)
        func `rules, codes and the funnel are ordered by their headings, both ways`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let finance = try await town.browser(.finance)
                for (path, word) in [
                    ("/rules", "name"), ("/rules/limits", "amount%5Fpence"),
                    ("/rules/charges", "share"), ("/rules/codes", "label"),
                    ("/rules/retention", "years"),
                    ("/funnel?by=provider", "paid%5Fto%5Fdate%5Fpence"),
                ] {
                    let page = try await finance.get(path)
                    let heading = try #require(
                        page.links.first { $0.contains("sort=\(word)") },
                        "\(path)"
                    )
                    let up = try await finance.get(heading)
                    #expect(up.text.contains(#"aria-sort="ascending"><a"#), "\(heading)")
                    let down = try #require(up.links.first { $0.contains("sort=%2D\(word)") })
                    let last = try await finance.get(down)
                    #expect(last.text.contains(#"aria-sort="descending"><a"#))
                    #expect(last.text != up.text && last.status == 200)
                }
                let file = try await finance.get("/rules/limits?sort=%2Damount%5Fpence&format=csv")
                #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
                #expect(file.text.hasPrefix("Role,Measure,Amount,"), "\(file.text)")
                func limits(_ sort: String) async throws -> [Pence] {
                    let list = ListLimits(paging: Paging(sort: sort))
                    return try await town.look(list, as: .finance).items.map(\.amountPence)
                }
                let most = try await limits("-amount_pence")
                #expect(most == most.sorted(by: >) && Set(most).count > 2)
                #expect(try await limits("amount_pence") == most.reversed().sorted())
                let paid = try await town.look(
                    ListFunnels(by: "provider", paging: Paging(sort: "-paid_to_date_pence")),
                    as: .finance
                ).items.map(\.paidToDatePence)
                #expect(paid == paid.sorted(by: >) && Set(paid).count > 2)
            }
        }
    }
}
