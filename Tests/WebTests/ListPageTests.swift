import Casework
import Database
import Panel
import Testing

extension WebTests {
    /// What lists say, and to whom.
    @Suite
    struct ListPageTests {
        @Test(arguments: Engine.allCases)
        func `codes and providers are called what the house calls them`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let finance = try await town.browser(.finance)
                let sessions = try await finance.get("/sessions?size=200&sort=attendance").text
                #expect(sessions.contains("Did not attend, for an acceptable reason"))
                #expect(!sessions.contains("absent-acceptable"))
                #expect(sessions.contains(">Hyson Vale Mentors</a>"))
                let movements = try await finance.get("/movements").text
                #expect(movements.contains("FUND-1, Mentoring: available"))
                // By the label that it has now, of several.
                let allocated = try await finance.get("/funds/FUND-1").text
                #expect(allocated.contains("Education and employment"))
                let outcomes = try await finance.get("/outcomes?measure=activity&size=100").text
                #expect(outcomes.contains(">Registered at school<") && !outcomes.contains(">110<"))
                let runs = try await finance.get("/runs").text
                let officers = try await town.look(ListOfficers(), as: .administrator).items
                let names = officers.map(\.name)
                #expect(names.contains { runs.contains(">\($0)<") })
            }
        }

        @Test(arguments: Engine.allCases)
        func `what was typed is text in a table, never markup`(on engine: Engine) async throws {
            try await inTown(on: engine) { town in
                let name = "<i>Tom & \"Jo\"'s</i> \(engine)"
                _ = try await town.act(AddProvider(name: name), as: .coordinator)
                let coordinator = try await town.browser(.coordinator)
                let list = try await coordinator.get("/providers?size=500").text
                #expect(list.contains("&lt;i&gt;Tom &amp; &quot;Jo&quot;&#39;s&lt;/i&gt;"))
                #expect(!list.contains("<i>"))
            }
        }

        @Test(arguments: Engine.allCases)
        func `a provider reads its own words, and nothing of who else is paid`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let provider = try await town.browser(.provider)
                let invoices = try await provider.get("/invoices")
                #expect(invoices.text.contains(">With finance</a>"))
                #expect(
                    !invoices.text.contains("To match")
                        && !invoices.text.contains("data-label=\"Provider\"")
                )
                let payments = try await provider.get("/payments")
                #expect(payments.links.contains { $0.hasPrefix("/payments/") })
                #expect(!payments.links.contains { $0.hasPrefix("/runs") })
                let known = try await town.look(NameOfficers(), as: .provider).items
                let all = try await town.look(NameOfficers(), as: .finance).items
                #expect(!known.isEmpty && known.count < all.count)
            }
        }

        @Test(arguments: Engine.allCases)
        func `providers that wait are a list of their own, for whose queue it is`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let name = "Queue Lane \(engine)"
                let added = try await town.act(AddProvider(name: name), as: .coordinator).provider
                func waiting(_ queue: String) async throws -> [String] {
                    try await town.look(ListProviders(waiting: queue), as: .finance).items
                        .map(\.provider)
                }
                #expect(try await !waiting("banks-to-approve").contains(added))
                _ = try await town.act(
                    AddContact(provider: added, phone: "0115 496 0321"),
                    as: .coordinator
                )
                let details = "name: Lane\nsort-code: 20-00-0\(engine == .sqlite ? 1 : 2)\n"
                _ = try await town.act(
                    ProposeBank(provider: added, details: details + "account-number: 31926819"),
                    as: .finance
                )
                #expect(try await waiting("banks-to-approve").contains(added))
                #expect(try await !waiting("providers-to-approve").contains(added))
                let finance = try await town.browser(.finance)
                #expect(
                    try await finance.get("/").links.contains("/providers?waiting=banks-to-approve")
                )
                let page = try await finance.get("/providers?waiting=banks-to-approve")
                #expect(page.text.contains(name) && !page.text.contains("Hyson Vale Mentors"))
                let chair = try await town.browser(.chair)
                let other = try await chair.get("/providers?waiting=banks-to-approve")
                #expect(other.status == 422)
            }
        }

        @Test(arguments: Engine.allCases)
        func `the council says whose file it wants, a provider need not`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let coordinator = try await town.browser(.coordinator)
                for path in ["/sessions/template", "/invoices/template", "/invoices/preflight"] {
                    let page = try await coordinator.get(path)
                    #expect(page.status == 200 && page.text.contains("Which provider?"), "\(path)")
                    let chosen = try #require(page.links.first { $0.hasPrefix(path + "?") })
                    let file = try await coordinator.get(chosen)
                    #expect(file.status == 200 && !file.text.contains("Which provider?"))
                    let own = try await town.browser(.provider).get(path)
                    #expect(own.status == 200 && !own.text.contains("Which provider?"))
                }
            }
        }
    }
}
