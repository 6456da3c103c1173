import Casework
import Database
import Money
import Panel
import Testing

extension WebTests {
    @Suite
    struct OutcomePageTests {
        @Test(arguments: Engine.allCases)
        func `a provider reports by each measure’s own form, and another person verifies it`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let order = try await town.look(ListOrders(), as: .provider).items[0]
                let choose = try await provider.get("/outcomes/report?order=\(order.order)")
                #expect(choose.text.contains("Start of an apprenticeship"))
                // Of another day than what other tests report.
                let day = "\(try await town.today().adding(days: -1))"
                let base = [
                    ("child", order.child), ("package", order.package), ("on", day),
                    ("evidence", "document"),
                ]
                let reports: [(String, [(String, String)])] = [
                    (
                        "attendance",
                        [("present", "38"), ("approved", "3"), ("authorised", "9")]
                    ),
                    (
                        "exclusion",
                        [
                            ("value", "suspension"), ("days", "2"), ("reasons_1", "db"),
                            ("reasons_2", "va"), ("reasons_3", ""),
                        ]
                    ),
                    ("score", [("scale", "sdq teacher total"), ("value", "17")]),
                    ("distance", [("domain", "safety"), ("value", "6")]),
                    ("risk", [("value", "low"), ("note", "Nobody waits for him any more")]),
                    ("job-start", []),
                ]
                var page = ""
                for (measure, fields) in reports {
                    let sent = try await provider.submit(
                        "/outcomes/report/\(measure)",
                        base + fields
                    )
                    let place = try #require(sent.location, "\(measure): \(sent.text)")
                    #expect(place.hasPrefix("/outcomes/OUT-"))
                    page = place.split(separator: "?").map(String.init)[0]
                }
                let coordinator = try await town.browser(.coordinator)
                #expect(try await coordinator.get(page).text.contains("Verify it"))
                let seen = try await coordinator.submit(
                    page + "/verify",
                    [("evidence", "official")]
                )
                #expect(seen.status == 303, "\(seen.text)")
                let shown = try await coordinator.get(page)
                #expect(shown.text.contains("Official data says so"), "\(shown.text)")
                #expect(!shown.text.contains("Verify it"))
                let path = page + "/withdraw"
                #expect(try await coordinator.get(page).links.contains(path))
                let chair = try await town.browser(.chair)
                #expect(try await !chair.get(page).links.contains(path))
                let gone = try await coordinator.submit(path, [("reason", "wrong-value")])
                #expect(gone.location == page + "?done=outcome-withdraw", "\(gone.text)")
                let stays = try await coordinator.get(page)
                #expect(stays.text.contains("The value is wrong") && !stays.links.contains(path))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a start is followed up on the web, and an answer too early is told at its field`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let order = try await town.look(ListOrders(), as: .provider).items[0]
                let today = "\(try await town.today())"
                let start = try await town.act(
                    RecordOutcome(
                        child: order.child,
                        package: order.package,
                        measure: "job-start",
                        on: today,
                        evidence: "document"
                    ),
                    as: .provider
                )
                let provider = try await town.browser(.provider)
                let list = try await provider.get("/follow-ups?outcome=\(start.outcome)")
                let asked = try await town.look(
                    ListFollowUps(outcome: start.outcome),
                    as: .provider
                ).items
                let first = try #require(asked.last).followUp
                #expect(asked.count == 4 && list.text.contains(first))
                let page = "/follow-ups/\(first)"
                #expect(try await provider.get(page).text.contains("Answer it"))
                let answer = [("on", today), ("evidence", "self")]
                let early = try await provider.submit(
                    page + "/answer",
                    answer + [("status", "sustained")]
                )
                #expect(early.status == 409 && early.text.contains("only that it did not last"))
                let sent = try await provider.submit(
                    page + "/answer",
                    answer + [("status", "not-sustained")]
                )
                #expect(sent.status == 303, "\(sent.text)")
                #expect(try await provider.get(page).text.contains("ot sustained"))
                #expect(!(try await provider.get(page).text.contains("Answer it")))
            }
        }

        @Test(arguments: Engine.allCases)
        func `an administrator says how a measure is read, and nobody else`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let administrator = try await town.browser(.administrator)
                let form = "/rules/measures/new"
                let sent = try await administrator.submit(
                    form,
                    [
                        ("measure", "sleep"), ("label", "How well the child sleeps"),
                        ("kind", "score"), ("most", "5"), ("confirmed", "yes"),
                    ]
                )
                #expect(sent.status == 303, "\(sent.text)")
                let shown = try await administrator.get("/rules/measures")
                #expect(shown.text.contains("How well the child sleeps"))
                let scales = try await administrator.get("/rules/instruments")
                #expect(scales.text.contains("SDQ, total difficulties"))
                let coordinator = try await town.browser(.coordinator)
                #expect(try await coordinator.get(form).status == 404)
                let report = try await coordinator.get("/outcomes/report/sleep")
                #expect(report.text.contains("How well the child sleeps"))
                #expect(try await coordinator.get("/outcomes/report/mood").status == 404)
            }
        }
    }
}
