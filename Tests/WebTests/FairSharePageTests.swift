import Casework
import Database
import HTTPTypes
import Panel
import Testing

extension WebTests {
    @Suite
    struct FairSharePageTests {
        @Test(arguments: Engine.allCases)
        func `the coordinator records what was asked, and reads it only with a reason`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { town in
                let identity = AddChild(identity: "name: A Child\nborn: 2012-01-02")
                let child = try await town.act(identity, as: .coordinator).child
                let coordinator = try await town.browser(.coordinator)
                let page = try await coordinator.get("/children/\(child)")
                #expect(page.text.contains("Record equality monitoring"))
                let form = try await coordinator.get("/children/\(child)/monitor")
                #expect(form.text.contains("EHC plan"))
                #expect(form.text.matches(of: /Not asked now/).count == 4)
                let nothing = try await coordinator.submit("/children/\(child)/monitor", [])
                #expect(nothing.status == 409 && nothing.text.contains("Choose at least one."))
                let sent = try await coordinator.submit(
                    "/children/\(child)/monitor",
                    [("sex", "female"), ("ethnicity", ""), ("send", "ehc-plan"), ("care", "")]
                )
                #expect(sent.status == 303)
                #expect(sent.location?.hasPrefix("/children/\(child)?") == true)
                let again = try await coordinator.get("/children/\(child)/monitor")
                #expect(!again.text.contains("selected value=\"female\""))
                let read = try await coordinator.submit(
                    "/children/\(child)/monitoring",
                    [("reason", "correction")]
                )
                #expect(read.text.contains("Female") && read.text.contains("EHC plan"))
                let chair = try await town.browser(.chair)
                #expect(try await chair.get("/children/\(child)/monitoring").status == 404)
            }
        }

        @Test(arguments: Engine.allCases)
        func `the chair sees how children fared, and no child`(on engine: Engine) async throws {
            try await inTown(on: engine) { town in
                let chair = try await town.browser(.chair)
                let page = try await chair.get("/fair-share")
                #expect(page.text.contains("They show no cause"))
                for title in ["By sex", "By SEND", "By care status", "By age band"] {
                    #expect(page.text.contains(title))
                }
                #expect(!page.text.contains("CH-") && !page.text.contains("PKG-"))
                let one = try await chair.get("/fair-share?by=send")
                #expect(one.text.contains("SEN support") && !one.text.contains("By sex"))
                let finance = try await town.browser(.finance)
                #expect(try await finance.get("/fair-share").status == 404)
            }
        }
    }
}
