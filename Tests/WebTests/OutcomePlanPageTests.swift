import Casework
import Database
import Money
import Panel
import Testing

extension WebTests {
    @Suite
    struct OutcomePlanPageTests {
        @Test(arguments: Engine.allCases)
        func `what is to come of a package is planned, read in words, and scored at its end`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let over = ListUnreported(paging: Paging(size: "500"))
                let package = try #require(
                    try await town.look(over, as: .coordinator).items.first
                ).package
                let list = try await coordinator.get("/packages/unreported?size=500")
                #expect(list.text.contains(package))
                let page = "/packages/\(package)"
                let past = try await coordinator.submit(
                    page + "/plan/activity",
                    [("target", "310"), ("by", "2020-01-31")]
                )
                #expect(past.status >= 400, "\(past.text)")
                #expect(past.text.contains("href=\"#field-by\""), "\(past.text)")
                let by = "\(try await town.today().adding(days: 60))"
                let planned = try await coordinator.submit(
                    page + "/plan/activity",
                    [("target", "310"), ("by", by), ("how", "The college says so")]
                )
                #expect(planned.status == 303, "\(planned.text)")
                let shown = try await coordinator.get(page)
                #expect(shown.text.contains("The college says so"))
                #expect(shown.text.contains("Complete it"))
                #expect(shown.text.contains("Plan an outcome"))
                #expect(shown.text.contains("Apprenticeship"), "\(shown.text)")

                let form = page + "/complete"
                let today = [("on", "\(try await town.today())")]
                let unscored = try await coordinator.submit(form, today)
                #expect(unscored.status >= 400, "\(unscored.text)")
                let scores = [("score_1", "not-known"), ("note_1", "Nobody answers")]
                let completed = try await coordinator.submit(form, today + scores)
                #expect(completed.status == 303, "\(completed.text)")
                let after = try await coordinator.get(page)
                #expect(after.text.contains("Not known: Nobody answers"), "\(after.text)")
                #expect(!after.text.contains("Complete it"))
                let left = try await town.look(over, as: .coordinator).items
                #expect(!left.contains { $0.package == package })
            }
        }

        @Test(arguments: Engine.allCases)
        func `the goals are scored of a package for which nothing was planned`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let over = ListUnreported(paging: Paging(size: "500"))
                for report in try await town.look(over, as: .coordinator).items.reversed() {
                    let show = ShowPackage(package: report.package)
                    let plan = try await town.look(show, as: .coordinator).outcomePlan
                    guard plan.isEmpty else { continue }
                    let page = "/packages/\(report.package)"
                    let form = try await coordinator.get(page + "/complete")
                    #expect(form.text.contains("The goals: nothing else was planned"))
                    let scores = [
                        ("on", "\(try await town.today())"), ("score_0", "not-met"),
                        ("note_0", "He never came"),
                    ]
                    let completed = try await coordinator.submit(page + "/complete", scores)
                    #expect(completed.status == 303, "\(completed.text)")
                    let shown = try await coordinator.get(page)
                    #expect(shown.text.contains("Came to: not met: He never came"))
                    return
                }
                Issue.record("no package is over without a plan")
            }
        }

        @Test(arguments: Engine.allCases)
        func `what is measured is chosen first, and then only what it has`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                let funded = ListPackages(state: "funded")
                let package = try #require(
                    try await town.look(funded, as: .coordinator).items.first
                ).package
                let plan = "/packages/\(package)/plan"
                let measures = try await coordinator.get(plan)
                let offered = measures.links.filter { $0.hasPrefix(plan + "/") }
                #expect(offered.contains(plan + "/activity"), "\(measures.text)")
                #expect(!offered.contains(plan + "/exclusion"))
                for place in offered { #expect(try await coordinator.get(place).status == 200) }
                let activity = try await coordinator.get(plan + "/activity").text
                #expect(activity.contains(">Apprenticeship (310)</option>"))
                #expect(activity.contains(#"<select id="field-baseline""#), "\(activity)")

                let today = try await town.today()
                let by = [("by", "\(today.adding(days: 60))")]
                let fields: [(measure: String, fields: [(String, String)], said: String)] = [
                    ("activity", [("target", "310"), ("baseline", "619")], "Apprenticeship"),
                    ("attendance", [("target", "45/50"), ("baseline", "20/50")], "45/50"),
                    ("goal", [("target", "8"), ("baseline", "3")], "8"),
                    ("job-start", [], "started"),
                ]
                for (measure, values, said) in fields where offered.contains("\(plan)/\(measure)") {
                    let before = values.count > 1 ? [("baseline_on", "\(today)")] : []
                    let all = values + by + before + [("how", "Told by \(measure)")]
                    let planned = try await coordinator.submit("\(plan)/\(measure)", all)
                    #expect(planned.status == 303, "\(measure): \(planned.text)")
                    let shown = try await coordinator.get("/packages/\(package)").text
                    #expect(shown.contains("Told by \(measure)") && shown.contains(said))
                }
                let strange = try await coordinator.get(plan + "/moon")
                #expect(strange.status == 404)
                let other = try await coordinator.submit(plan + "/goal", [("target", "11")] + by)
                #expect(other.status >= 400 && other.text.contains("#field-target"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a file of outcomes is taken down, filled in, and refused by row and column`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let template = try await provider.get("/outcomes/template")
                let rows = template.text.split(separator: "\r\n").map(String.init)
                #expect(rows[0].hasPrefix("provider,child,package,measure,planned,baseline,"))
                let known = try #require(rows.dropFirst().first)
                    .split(separator: ",").prefix(3).joined(separator: ",")
                let header = "provider,child,package,measure,value,on,evidence"
                let today = try await town.today()
                let package = "\(known.split(separator: ",")[2])"
                let told = ListOutcomes(package: package, measure: "activity")
                let before = try await town.look(told, as: .provider).items.map(\.outcome)
                let wrong = try await provider.send(
                    "/outcomes/upload",
                    file: "\(header)\r\n\(known),goal,11,\(today),self\r\n"
                )
                #expect(wrong.status >= 400)
                #expect(wrong.text.contains("Row 2, value: "), "\(wrong.text)")
                let still = try await town.look(told, as: .provider).items.map(\.outcome)
                #expect(still == before)
                let right = "\(header)\r\n\(known),activity,310,\(today),self\r\n"
                let sent = try await provider.send("/outcomes/upload", file: right)
                #expect(sent.status == 303, "\(sent.text)")
                let after = try await town.look(told, as: .provider).items
                #expect(after.map(\.outcome).dropFirst() == before[...])
                #expect(after.first?.value == "310")
                let list = try await provider.get("/outcomes?package=\(package)")
                #expect(list.text.contains(">Apprenticeship"), "\(list.text)")
                let again = try await provider.send("/outcomes/upload", file: right)
                #expect(again.status == 303)
                let last = try await town.look(told, as: .provider).items
                #expect(last.map(\.outcome) == after.map(\.outcome))
            }
        }
    }
}
