import ArgumentParser
import Casework
import Money
import Seeds

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "demo",
        "Fill an empty database with a believable year.",
        notes: "It makes the database and the key file where there are none, and prints a token "
            + "for each role, and how to sign in on the web. Names and numbers are invented; "
            + "nothing in it is dated after today.",
        example: "demo",
        "demo --database sqlite:demo.sqlite"
    )

    @OptionGroup var common: CommonOptions

    struct Answer: Encodable {
        let acts: Int
        let signIns: [Seeds.SignIn]
        /// Of all of them, on the web.
        let password = DemoPassword.text
        let secondFactor = DemoPassword.secondFactor

        /// Finance comes first, whose view of it all is the first to be tried.
        init(acts: Int, _ signIns: [Seeds.SignIn]) {
            self.acts = acts
            self.signIns =
                signIns.filter { $0.role == "finance" } + signIns.filter { $0.role != "finance" }
        }
    }

    func run() async throws {
        let answer = try await House.visit(common, making: true) { house in
            let player = Player(
                today: Clock.system.now().day(in: "Europe/London"),
                // For programs, standard error says only what is wrong.
                progress: { if !common.json { Output.complain($0) } },
                casework: { house.casework.moved(to: $0) }
            )
            do {
                try await player.play()
            } catch is SomebodyIsThere {
                throw LocalRefusal.databaseNotEmpty
            }
            return Answer(acts: player.acts, player.signIns)
        }
        try Output.show(answer, common) { [Exports(of: $0)] }
    }
}

/// A line for each role that a shell can take as it is, finance first; then, as remarks to it, how
/// each signs in on the web.
private struct Exports: Drawn {
    let demo: DemoCommand.Answer

    init(of demo: DemoCommand.Answer) {
        self.demo = demo
    }

    func lines(on paper: Paper) -> [String] {
        demo.signIns.map { "export DIVERSION_TOKEN=\($0.token)  # \($0.role), \($0.name)" }
            + ["# On the web (diversion serve):"]
            + demo.signIns.compactMap(\.signInName).map { "#   sign in as     \($0)" }
            + [
                "#   password       \(demo.password)",
                "#   authenticator  \(SecondFactor.spaced(demo.secondFactor))",
            ]
    }
}
