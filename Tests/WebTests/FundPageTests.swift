import Casework
import Database
import HTTPTypes
import Money
import Panel
import Testing

extension WebTests {
    @Suite
    struct FundPageTests {
        @Test(arguments: Engine.allCases)
        func `finance enters a grant and allocates it, each after a look at what it would do`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.finance)
                let path = try await enter(browser, named: "Spring grant \(engine)")
                let typed = [("head", "mentoring"), ("amount", "2500.00"), ("on", "")]
                let check = try await browser.submit(path + "/allocate", typed)
                #expect(check.text.contains("Check before you confirm"))
                #expect(check.text.contains("£2,500.00") && check.text.contains("£7,500.00"))
                #expect(try await town.fund(path).unallocatedPence == Pence(1_000_000))

                let changed = try await browser.post(
                    path + "/allocate",
                    check.hidden.map { ($0, $1) } + [("change", "yes")]
                )
                #expect(changed.text.contains("value=\"2500.00\""))

                let sure = check.hidden.map { ($0, $1) }
                let done = try await browser.post(path + "/allocate", sure)
                #expect(done.status == 303)
                // A second press answers what the first answered, and moves nothing.
                #expect(try await browser.post(path + "/allocate", sure).status == 303)
                #expect(try await town.fund(path).unallocatedPence == Pence(750_000))

                let page = try await browser.get(path)
                #expect(page.text.contains("<svg viewBox=\"0 0 480"))
                let fund = path.split(separator: "/").last ?? ""
                let drill = "/movements?fund=\(fund)&head=mentoring&stage=available"
                #expect(page.links.contains(drill))
                #expect(try await browser.get(drill).text.contains("£2,500.00"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a figure of a past day leads to the movements up to that day, which add up to it`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let finance = try await town.browser(.finance)
                let day = Clock.system.now().day(in: "Europe/London").adding(days: -30)
                let page = try await finance.get("/funds/FUND-1?as_at=\(day)")
                #expect(page.text.contains("Head by head, at the end of"))
                let paid = "/movements?fund=FUND-1&to=\(day)&stage=paid"
                #expect(page.links.contains(paid))
                #expect(!page.links.contains("/movements?fund=FUND-1&stage=paid"))
                let led = page.text.split(separator: "stage=paid\">").dropFirst()
                    .map { $0.prefix { $0 != "<" } }
                let stands = try #require(led.first { $0.hasPrefix("£") })
                let movements = try await finance.get(paid)
                let sum = try #require(movements.text.split(separator: ">Stands</dt>").last)
                let told = try #require(sum.split(separator: "</dd>").first)
                #expect(told.split(separator: ">").last?.split(separator: " ").last == stands)
                let later = try await finance.get("/funds/FUND-1?as_at=\(day.adding(days: 60))")
                #expect(later.status >= 400, "\(later.status)")
            }
        }

        @Test(arguments: Engine.allCases)
        func `figures of the funnel lead to movements that add up to them, and ages to lines`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let finance = try await town.browser(.finance)
                for by in ["head", "fund", "provider", "child"] {
                    let page = try await finance.get("/funnel?by=\(by)")
                    #expect(page.links.contains("/funds"), "where it stands")
                    for stage in ["reached=committed", "reached=paid"] {
                        let way = try #require(
                            page.links.first {
                                $0.hasPrefix("/movements?\(by)=") && $0.hasSuffix(stage)
                            }
                        )
                        let behind = page.text.split(separator: Self.written(way) + "\">")
                        let figure = try #require(behind.last?.prefix { $0 != "<" })
                        let led = try await finance.get(way)
                        let told = led.text.split(separator: ">Reached it to date</dt>").last
                        #expect(told?.prefix(60).contains(figure) == true, "\(way)")
                    }
                }
                let months = try await finance.get("/funnel/months").links
                #expect(months.contains { $0.contains("&from=20") && $0.contains("&reached=") })
                let ages = try await finance.get("/commitments")
                let lines = try #require(ages.links.first { $0.hasPrefix("/commitments/lines?") })
                let led = try await finance.get(lines)
                #expect(led.status == 200 && led.text.contains("PKG-"))
                #expect(led.links.contains { $0.hasPrefix("/movements?line=PKG-") })
            }
        }

        @Test(arguments: Engine.allCases)
        func `a filter that cannot be read is told above the filters`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let finance = try await town.browser(.finance)
                let page = try await finance.get("/movements?line=potato")
                #expect(page.status >= 400 && page.text.contains("There is a problem"))
                #expect(page.text.contains("value=\"potato\""))
                #expect(page.text.contains("aria-label=\"Filter this list\""))
            }
        }

        @Test(arguments: Engine.allCases)
        func `more than is there is refused at the form, with what was typed`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.finance)
                let path = try await enter(browser, named: "Small grant \(engine)")
                let refused = try await browser.submit(
                    path + "/allocate",
                    [("head", "travel"), ("amount", "10000.01")]
                )
                #expect(refused.status == 409)
                #expect(refused.text.contains("<title>Error: "))
                #expect(refused.text.contains("value=\"10000.01\""))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a fund's ledger leaves as CSV, workbook and journal under names of ours`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let auditor = try await town.browser(.auditor)
                for (ending, start) in [("csv", "event,"), ("xlsx", "PK"), ("journal", "; every")] {
                    let file = try await auditor.get("/funds/FUND-1/ledger.\(ending)")
                    #expect(file.status == 200 && file.text.hasPrefix(start), "\(ending)")
                    #expect(
                        file.headers[.contentDisposition]
                            == "attachment; filename=\"FUND-1-ledger.\(ending)\""
                    )
                }
                let chair = try await town.browser(.chair)
                #expect(try await chair.get("/funds/FUND-1/ledger.csv").status == 404)
            }
        }

        /// As it stands in a page.
        private static func written(_ way: String) -> String { way.replacing("&", with: "&amp;") }

        private func enter(_ browser: Browser, named name: String) async throws -> String {
            let today = Clock.system.now().day(in: "Europe/London")
            let check = try await browser.submit(
                "/funds/add",
                [
                    ("name", name), ("funder", "Trentshire OPCC"), ("from", "\(today)"),
                    ("to", "\(today.adding(days: 300))"), ("award", "10000.00"),
                ]
            )
            let done = try await browser.post("/funds/add", check.hidden.map { ($0, $1) })
            return try #require(done.location?.split(separator: "?").first.map(String.init))
        }
    }
}

extension Town {
    /// - Parameter path: of its page.
    fileprivate func fund(_ path: String) async throws -> ShownFund {
        let reference = path.split(separator: "/").last.map(String.init) ?? ""
        return try await look(ShowFund(fund: reference), as: .finance)
    }
}
