import ArgumentParser
import Casework
import Foundation
import Money
import Seeds

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "demo",
        "Fill an empty database with a believable year.",
        example: "demo --database sqlite:demo.sqlite"
    )

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await House.visit(common) { house in
            let now = Clock.system.now()
            let player = Player(today: now.day(in: "Europe/London")) {
                house.casework.moved(to: $0)
            }
            try await player.play { line in
                FileHandle.standardError.write(Data((line + "\n").utf8))
            }
            let order = player.signIns.sorted { one, _ in one.role == "finance" }
            for signIn in order {
                print("export DIVERSION_TOKEN=\(signIn.token)  # \(signIn.role), \(signIn.name)")
            }
        }
    }
}
