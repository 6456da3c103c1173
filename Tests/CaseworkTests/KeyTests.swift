import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Idempotency keys` {
    @Test(arguments: Engine.allCases)
    func `are forgotten once their days are over`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let request = AddProvider(name: "Forest Fields")
            _ = try await council.act(request, as: .coordinator, key: "k1")
            council.time.advance(days: 31)
            for number in 1...100 {
                try await council.act(AddProvider(name: "Other \(number)"), as: .coordinator)
            }
            let kept = try await council.database.read { snapshot in
                try snapshot.one("SELECT count(*) AS kept FROM idempotency_keys")["kept"] as Int
            }
            #expect(kept < 101)
            let again = await refusal {
                try await council.act(request, as: .coordinator, key: "k1")
            }
            #expect(again == "provider-exists")
        }
    }
}
