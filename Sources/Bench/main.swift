import Casework
import Database
import Foundation
import Money

let today = Clock.system.now().day(in: "Europe/London")
do {
    guard let address = ProcessInfo.processInfo.environment["DIVERSION_TEST_POSTGRES"] else {
        throw Trouble("run this under Tests/TestSupport/with-postgres.sh")
    }
    try Server(address).refuseUnlessDurable()
    let ground = Ground(engine: .postgres, home: address)
    var t = moment()
    let proposed = try await Proposed(on: ground, count: 8000, today: today)
    print("fixture", Double(moment() - t) / 1e9)
    for clients in [1, 8, 32] {
        t = moment()
        let copy = try ground.copy(proposed.plot)
        print("copy", Double(moment() - t) / 1e9)
        let measured = try await decide(
            Load(spread: .hot, clients: clients, seconds: 2),
            in: copy,
            proposed
        )
        print(clients, measured.rate, measured.acts, Percentiles([measured.samples]))
    }
} catch {
    print("\(error)")
    exit(1)
}
