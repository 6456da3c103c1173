import Casework
import Foundation

// Measures the house against the bare databases: `Bench [quick|trial] [ROW…]`.
do {
    guard let server = ProcessInfo.processInfo.environment["DIVERSION_TEST_POSTGRES"] else {
        throw Trouble("run this under Tests/TestSupport/with-postgres.sh")
    }
    try Server(server).refuseUnlessDurable()
    let bench = try Bench(
        Array(CommandLine.arguments.dropFirst()),
        today: Clock.system.now().day(in: "Europe/London")
    )
    let table = try await bench.run(server: server)
    if !bench.isTrial {
        try table.write(to: bench.folder.deletingLastPathComponent().appending(path: "bench.json"))
    }
    print(table.text)
} catch {
    note("The bench stopped: \(error)")
    exit(70)
}
