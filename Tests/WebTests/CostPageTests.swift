import Casework
import Database
import Panel
import Reports
import Testing

extension WebTests {
    @Suite
    struct CostPageTests {
        @Test(arguments: Engine.allCases)
        func `what outcomes cost stands by service, provider and head, and shows no cause`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let chair = try await town.browser(.chair)
                var came = try await cost(in: town)
                var page = try await chair.get("/reports/cost?by=head&step=\(came.step)")
                // Other tests accept sessions in the same town meanwhile.
                while try await cost(in: town).actualEachPence != came.actualEachPence {
                    came = try await cost(in: town)
                    page = try await chair.get("/reports/cost?by=head&step=\(came.step)")
                }
                #expect(page.status == 200 && page.text.contains("no cause is shown"))
                #expect(page.text.contains("Wilson score interval, 95%"))
                let spent = try #require(came.actualEachPence)
                #expect(page.text.contains("\(spent)"), "\(came.key)")
                #expect(page.text.contains("href=\"/reports/cost?by=provider"))
                let file = try await chair.get("/reports/cost?by=head&format=csv").text
                #expect(file.hasPrefix("Key,Step,Packages,"), "\(file.prefix(200))")
                #expect(file.contains("\r\n\(came.key),\(came.step),"))
                #expect(!file.contains("CH-") && !file.contains("PKG-"))
                let administrator = try await town.browser(.administrator)
                #expect(try await administrator.get("/reports/cost").status == 404)
            }
        }

        /// The first head of which it is told what those who came so far cost each.
        private func cost(in town: Town) async throws -> Cost {
            let told = try await town.look(ReportCosts(by: "head"), as: .auditor)
            return try #require(
                (told.items + told.total).first {
                    $0.step != "funded" && $0.actualEachPence != nil
                }
            )
        }

        @Test(arguments: Engine.allCases)
        func `the chair sees beside a case what came of others like it`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let open = ListSittings(state: "open")
                let sitting = try #require(try await town.look(open, as: .chair).items.first)
                let chair = try await town.browser(.chair)
                let page = try await chair.get("/sittings/\(sitting.sitting)")
                #expect(page.text.contains("Others like it"))
                #expect(page.text.contains("; no cause shown."))
            }
        }
    }
}
