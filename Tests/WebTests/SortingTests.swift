import Casework
import Database
import Foundation
import Panel
import Testing

@testable import Web

extension WebTests {
    /// Lists as their headings order them, and as files.
    @Suite
    struct SortingTests {
        @Test(arguments: Engine.allCases)
        func `every list is ordered by all that it says, both ways, and each row has one place`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                try await Self.walk(ListInvoices.self, as: .finance, in: town)
                try await Self.walk(ListPayments.self, as: .finance, in: town)
                try await Self.walk(ListRuns.self, as: .finance, in: town)
                try await Self.walk(ListCorrections.self, as: .finance, in: town)
                try await Self.walk(ListFunds.self, as: .finance, in: town)
                try await Self.walk(ListMovements.self, as: .finance, in: town)
                try await Self.walk(ListReceipts.self, as: .finance, in: town)
                try await Self.walk(ListPeriods.self, as: .finance, in: town)
                try await Self.walk(ListProviders.self, as: .finance, in: town)
                try await Self.walk(ListServices.self, as: .finance, in: town)
                try await Self.walk(ListOrders.self, as: .chair, in: town)
                try await Self.walk(ListSessions.self, as: .chair, in: town)
                try await Self.walk(ListOutcomes.self, as: .chair, in: town)
                try await Self.walk(ListPackages.self, as: .chair, in: town)
                try await Self.walk(ListSittings.self, as: .chair, in: town)
                try await Self.walk(ListDecisions.self, as: .chair, in: town)
                try await Self.walk(ListConcerns.self, as: .chair, in: town)
                try await Self.walk(ListChildren.self, as: .chair, in: town)
                try await Self.walk(ListChildren.self, as: .provider, in: town)
                try await Self.walk(ListErasures.self, as: .auditor, in: town)
                try await Self.walk(ListOfficers.self, as: .administrator, in: town)
                try await Self.walk(ListTokens.self, as: .administrator, in: town)
                try await Self.walk(ListExceptions.self, as: .administrator, in: town)
                try await Self.walk(ListEvents.self, as: .auditor, in: town)
                try await Self.walk(ListUnreported.self, as: .chair, in: town)
                try await Self.walk(FollowInvoices.self, as: .finance, in: town)
                try await Self.walk(ListCodes.self, as: .finance, in: town)
                try await Self.walk(ListSettings.self, as: .finance, in: town)
                try await Self.walk(ListLimits.self, as: .finance, in: town)
                try await Self.walk(ListCharges.self, as: .finance, in: town)
                try await Self.walk(ListInstruments.self, as: .finance, in: town)
                for kind in ["fund", "head", "provider", "child"] {
                    try await Self.walk(ListFunnels.self, ["by": kind], as: .finance, in: town)
                }
                let open = ListSittings(state: "open")
                if let sitting = try await town.look(open, as: .chair).items.first {
                    let about = ["sitting": sitting.sitting]
                    try await Self.walk(ListCases.self, about, as: .chair, in: town)
                }
            }
        }

        @Test(arguments: Engine.allCases)
        func `a heading orders the list, says so, leads to the other way, and keeps the filters`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let browser = try await town.browser(.finance)
                let page = try await browser.get("/invoices?state=paid&size=3")
                let heading = try #require(page.links.first { $0.contains("sort=total%5Fpence") })
                #expect(heading.contains("state=paid"))
                let up = try await browser.get(heading)
                #expect(up.text.contains(#"aria-sort="ascending"><a"#))
                let down = try #require(up.links.first { $0.contains("sort=%2Dtotal") })
                let dearest = try await browser.get(down)
                #expect(dearest.text.contains(#"aria-sort="descending"><a"#))
                #expect(dearest.text.contains(#"name="sort" value="-total_pence""#))
                #expect(dearest.links.contains { $0.contains("after=") && $0.contains("sort=%2D") })
            }
        }

        @Test(arguments: Engine.allCases)
        func `the dearest invoice comes first, and what has no value last either way`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let paging = { Paging(size: "500", sort: $0) }
                let rows = { (sort: String) in
                    try await town.look(ListInvoices(paging: paging(sort)), as: .finance).items
                }
                let totals = try await rows("-total_pence").map(\.totalPence)
                #expect(totals == totals.sorted(by: >) && Set(totals).count > 10)
                let numbers = try await rows("number").map(\.number)
                #expect(numbers == numbers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
                for sort in ["value_pence", "-value_pence"] {
                    let sessions = try await town.look(
                        ListSessions(provider: "PRV-12", paging: paging(sort)),
                        as: .finance
                    )
                    let known = sessions.items.map { $0.valuePence != nil }
                    #expect(known == known.sorted { $0 && !$1 } && Set(known).count == 2)
                }
            }
        }

        @Test(arguments: Engine.allCases)
        func `an order that a list does not have is refused with those it has`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let page = try await town.browser(.finance).get("/invoices?sort=held")
                #expect(page.status == 422 && page.text.contains("total_pence"), "\(page.status)")
            }
        }

        @Test(arguments: Engine.allCases)
        func `a list as a file has every row in the order of the page`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                // Other tests record sessions meanwhile.
                let before = try await Self.count(in: town)
                let browser = try await town.browser(.finance)
                let file = try await browser.get("/sessions?sort=on&format=csv")
                let lines = file.text.split(separator: "\r\n")
                let after = try await Self.count(in: town)
                #expect(before > 1_000 && (before...after).contains(lines.count - 1))
                let days = lines.dropFirst().map { $0.split(separator: ",")[4] }
                #expect(days == days.sorted() && Set(days).count > 100)
            }
        }

        private static func count(in town: Town) async throws -> Int {
            var (count, paging) = (0, Paging(size: "500"))
            repeat {
                let page = try await town.look(ListSessions(paging: paging), as: .finance)
                count += page.items.count
                paging.after = page.next.map { "\($0)" }
            } while paging.after != nil
            return count
        }

        /// Every order of a list: two short pages are together the long one, whichever way.
        private static func walk<L: LookUp, Item>(
            _ list: L.Type,
            _ about: [String: String] = [:],
            as role: Role,
            in town: Town
        ) async throws where L.Answer == Listed<Item> {
            func rows(_ sort: String, _ size: Int, after: Int64? = nil) async throws -> L.Answer {
                var fields = ["sort": Argument.text(sort), "size": .text("\(size)")]
                fields["after"] = after.map { .text("\($0)") }
                for (name, text) in about { fields[name] = .text(text) }
                let request = try ArgumentReader.read(list, from: fields, .form)
                return try await town.look(request, as: role)
            }
            func text(_ item: Item) throws -> String {
                let encoder = JSONEncoder()
                encoder.outputFormatting = .sortedKeys
                return String(decoding: try encoder.encode(item), as: UTF8.self)
            }
            #expect(!list.sorts.isEmpty)
            for sort in list.sorts.flatMap({ [$0, "-" + $0] }) {
                var (long, both): ([String], [String]) = ([], [])
                // Until nobody else writes in between.
                for _ in 1...5 {
                    long = try await rows(sort, 20).items.map(text)
                    let first = try await rows(sort, 10)
                    let second = try await first.next.asyncMap {
                        try await rows(sort, 10, after: $0)
                    }
                    both = try (first.items + (second?.items ?? [])).map(text)
                    if both == long { break }
                }
                #expect(both == long, "\(list) by \(sort)")
            }
        }
    }
}

extension Optional where Wrapped == Int64 {
    fileprivate func asyncMap<T>(_ next: (Int64) async throws -> T) async rethrows -> T? {
        if let value = self { try await next(value) } else { nil }
    }
}
