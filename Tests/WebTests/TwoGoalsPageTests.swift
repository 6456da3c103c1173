import Casework
import Database
import Money
import Panel
import Testing

extension WebTests {
    @Suite
    struct TwoGoalsPageTests {
        @Test(arguments: Engine.allCases)
        func `a report from a plan says which of two goals it reads, and each is followed`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let order = try await town.look(ListOrders(), as: .provider).items[0]
                let by = try await town.today().adding(days: 60)
                let goals = ["goal 9 by \(by)", "goal 7 by \(by)"]
                let planned = try await town.act(
                    PlanOutcomes(package: order.package, outcomes: goals),
                    as: .coordinator
                ).planned
                let provider = try await town.browser(.provider)
                let choose = try await provider.get("/outcomes/report?order=\(order.order)")
                let form =
                    "/outcomes/report/goal?child=\(order.child)&package=\(order.package)"
                    + "&planned=\(planned)"
                #expect(choose.links.contains(form), "\(choose.links)")
                let asked = try await provider.get(form).text
                #expect(asked.contains("Goal: 7 by"), "\(asked)")
                #expect(asked.contains(#"<option value="\#(planned)" selected"#), "\(asked)")
                #expect(asked.contains("\(planned - 1): Goal, 9 by"), "\(asked)")

                let fields = [
                    ("child", order.child), ("package", order.package), ("value", "6"),
                    ("on", "\(try await town.today())"), ("evidence", "self"),
                ]
                let wrong = try await provider.submit(form, fields + [("planned", "99")])
                #expect(wrong.status >= 400 && wrong.text.contains("#field-planned"))
                let sent = try await provider.submit(form, fields + [("planned", "\(planned)")])
                let place = try #require(sent.location, "\(sent.text)")
                let path = try #require(place.split(separator: "?").first)
                let outcome = try #require(path.split(separator: "/").last)
                let shown = try await provider.get("/outcomes/\(outcome)").text
                #expect(shown.contains("Planned"), "\(shown)")
                let list = "/outcomes?package=\(order.package)&planned="
                #expect(try await provider.get("\(list)\(planned)").text.contains(outcome))
                #expect(try await !provider.get("\(list)\(planned - 1)").text.contains(outcome))
                let open = try await provider.submit(form, fields + [("planned", "")])
                #expect(open.status >= 400 && open.text.contains("reported already"))
            }
        }
    }
}
