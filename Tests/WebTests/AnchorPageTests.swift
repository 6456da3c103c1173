import Casework
import Database
import Money
import Panel
import Testing

extension WebTests {
    @Suite
    struct AnchorPageTests {
        @Test(arguments: Engine.allCases)
        func `what a score means is said by the council, and seen wherever somebody scores`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let administrator = try await town.browser(.administrator)
                let form = try await administrator.get("/rules/code?list=anchor")
                #expect(form.text.contains(#"<option value="anchor" selected"#), "\(form.text)")
                let anchors = [
                    ("health-2", "Ill on most days"), ("health-6", "Sees a doctor when ill"),
                    ("identity-0", "Belongs nowhere"),
                ]
                for (code, sentence) in anchors {
                    let sent = try await administrator.submit(
                        "/rules/code",
                        [
                            ("list", "anchor"), ("code", code), ("label", sentence),
                            ("confirmed", "yes"),
                        ]
                    )
                    #expect(sent.status == 303, "\(sent.text)")
                }
                let wrong = try await administrator.submit(
                    "/rules/code",
                    [
                        ("list", "anchor"), ("code", "health-11"), ("label", "x"),
                        ("confirmed", "yes"),
                    ]
                )
                #expect(wrong.status >= 400 && wrong.text.contains("from 0 to 10"))
                let rules = try await administrator.get("/rules/measures").text
                #expect(rules.contains("What the scores mean") && rules.contains("Belongs nowhere"))

                let provider = try await town.browser(.provider)
                let order = try await town.look(ListOrders(), as: .provider).items[0]
                let report =
                    "/outcomes/report/distance?child=\(order.child)"
                    + "&package=\(order.package)"
                let all = try await provider.get(report).text
                #expect(all.contains("Sees a doctor when ill") && all.contains("Belongs nowhere"))
                #expect(all.contains("<details>\n<summary>What the scores mean</summary>"))
                let one = try await provider.get(report + "&domain=health").text
                #expect(one.contains("Sees a doctor when ill") && !one.contains("Belongs nowhere"))
                #expect(one.contains("<details open>\n<summary>What the scores mean</summary>"))
                let goal = try await provider.get("/outcomes/report/goal").text
                #expect(!goal.contains("What the scores mean"))
                let sent = try await provider.submit(
                    "/outcomes/report/distance",
                    [
                        ("child", order.child), ("package", order.package), ("domain", "health"),
                        ("value", "5"), ("on", "\(try await town.today())"), ("evidence", "self"),
                    ]
                )
                let place = try #require(sent.location, "\(sent.text)")
                #expect(try await provider.get(place).text.contains("Ill on most days"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `what a target means stands with the plan and where it is scored`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                _ = try await town.act(
                    AddCode(list: "anchor", code: "family-3", label: "Talks at table"),
                    as: .administrator
                )
                let coordinator = try await town.browser(.coordinator)
                let funded = ListPackages(state: "funded")
                let package = try #require(
                    try await town.look(funded, as: .coordinator).items.last
                ).package
                let page = "/packages/\(package)"
                let form = try await coordinator.get(page + "/plan/distance").text
                #expect(form.contains("Talks at table"))
                let sent = try await coordinator.submit(
                    page + "/plan/distance",
                    [
                        ("domain", "family"), ("target", "4"),
                        ("by", "\(try await town.today().adding(days: 60))"),
                    ]
                )
                #expect(sent.status == 303, "\(sent.text)")
                for place in [page, page + "/complete"] {
                    let shown = try await coordinator.get(place).text
                    #expect(shown.contains("4 (3: Talks at table)"), "\(place): \(shown)")
                }
            }
        }
    }
}
