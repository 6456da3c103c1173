import Casework
import Database
import HTTPTypes
import Panel
import Reports
import Testing

extension WebTests {
    @Suite
    struct ReturnPageTests {
        /// The quarter that ended last, of the town's first fund.
        private func due(_ town: Town) async throws -> DraftedReturn {
            let due = try await town.casework.perform(
                DraftDueReturns(),
                as: town.token(.finance),
                keeping: false
            )
            return try #require(due.drafted.first)
        }

        /// Discards what was begun, and begins it once more.
        private func anew(
            _ due: DraftedReturn,
            instead path: String,
            by finance: Browser
        ) async throws -> String {
            #expect(try await finance.get(path).links.contains(path + "/discard"))
            let why = [("reason", "begun-by-mistake")]
            #expect(try await finance.submit(path + "/discard", why).status == 303)
            let page = try await finance.get(path)
            #expect(page.text.contains("Begun by mistake"))
            #expect(!page.links.contains(path + "/submit"))
            let begun = try await finance.submit(
                "/returns/draft",
                [("of", "\(due.fund) \(due.quarter)")]
            )
            return try #require(begun.location?.split(separator: "?").first.map(String.init))
        }

        /// What is told leads to what it is made of, for whoever may see cases; nothing else does.
        private func expectWays(
            _ figures: QuarterReturn,
            on path: String,
            to finance: Browser,
            _ town: Town
        ) async throws {
            func ways(_ page: Browser.Page) -> Set<String> {
                Set(
                    page.links.filter { $0.hasPrefix(path + "/counts/") }
                        .compactMap { $0.split(separator: "?").first.map(String.init) }
                )
            }
            let told = (figures.outputs + figures.outcomes).filter { $0.count ?? 0 > 0 }
            let page = try await finance.get(path)
            #expect(ways(page) == Set(told.map { "\(path)/counts/\($0.what)" }))
            let count = try #require(told.first)
            let list = try await finance.get("\(path)/counts/\(count.what)?format=csv")
            #expect(list.status == 200 && list.text.contains("Package,Child,On\r\n"))
            let rows = list.text.split(whereSeparator: \.isNewline).dropFirst()
            #expect(rows.count == count.count, "\(count.what)")
            #expect(try await finance.get("\(path)/counts/\(count.what)").status == 200)
            let administrator = try await town.browser(.administrator)
            #expect(ways(try await administrator.get(path)).isEmpty)
        }

        @Test(arguments: Engine.allCases)
        func `finance begins a return, says its risks and submits it, and takes it away`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let finance = try await town.browser(.finance)
                let due = try await due(town)
                let begun = try await finance.submit(
                    "/returns/draft",
                    [("of", "\(due.fund) \(due.quarter)")]
                )
                let mistaken = try #require(
                    begun.location?.split(separator: "?").first.map(String.init)
                )
                let path = try await anew(due, instead: mistaken, by: finance)
                let named = try await finance.submit(path + "/risks", [("text", "CH-7K3QM24 left")])
                #expect(named.status == 409 && named.text.contains("<title>Error: "))
                let risks = [("text", "A provider may close.")]
                #expect(try await finance.submit(path + "/risks", risks).status == 303)
                #expect(try await finance.submit(path + "/submit", []).status == 409)
                #expect(try await finance.get(path).text.contains("Before it can be submitted"))
                let drafted = try await town.look(
                    ShowReturn(return: String(path.dropFirst("/returns/".count))),
                    as: .finance
                )
                try await expectWays(drafted.figures, on: path, to: finance, town)
                for head in drafted.unexplained {
                    let why = [
                        ("head", head), ("reason", "price"), ("text", "Cheaper than planned."),
                    ]
                    #expect(try await finance.submit(path + "/reason", why).status == 303)
                }
                let check = try await finance.submit(path + "/submit", [])
                #expect(check.text.contains("What you vouch for"))
                let sent = try await finance.post(path + "/submit", check.hidden.map { ($0, $1) })
                #expect(sent.status == 303)
                let page = try await finance.get(path)
                #expect(!page.links.contains(path + "/accept"), "who submitted it does not accept")
                let print = try await finance.get(path + "/file.html")
                #expect(print.text.contains("<th scope=\"row\">NEET, available</th>"))
                #expect(page.text.contains("A provider may close."))
                #expect(page.text.contains("submitted"))
                let file = try await finance.get(path + "/file.csv")
                #expect(file.text.hasPrefix("part,item,figure,value"))
                let own = try await finance.submit(
                    path + "/accept",
                    [("reference", "Letter 31"), ("on", "")]
                )
                #expect(own.status == 409)
                let administrator = try await town.browser(.administrator)
                let theirs = try await administrator.get(path).links
                #expect(!theirs.contains { $0.hasPrefix("/funds") }, "they may not read one")
                #expect(try await finance.get(path).links.contains("/funds/\(due.fund)"))
                let accepted = try await administrator.submit(
                    path + "/accept",
                    [("reference", "Letter 31"), ("on", "")]
                )
                #expect(accepted.status == 303)
                #expect(try await finance.get(path).text.contains("SHA-256 of the JSON"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `an auditor takes the report to scrutiny and what is published, of a period`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let auditor = try await town.browser(.auditor)
                let page = try await auditor.get("/reports/scrutiny?from=2026-01&to=2026-06")
                let way = "/reports/files/scrutiny.html?from=2026%2D01&amp;to=2026%2D06"
                #expect(page.text.contains(way))
                let report = try await auditor.get(
                    "/reports/files/scrutiny.html?from=2026-01&to=2026-06"
                )
                #expect(report.status == 200 && report.text.contains("<svg viewBox"))
                for name in ["spend-over-500.csv", "grants-register.csv"] {
                    let file = try await auditor.get(
                        "/reports/files/\(name)?from=2026-01&to=2026-06"
                    )
                    #expect(file.status == 200, "\(name)")
                }
                let chair = try await town.browser(.chair)
                #expect(try await chair.get("/reports/publications").status == 404)
            }
        }
    }
}
