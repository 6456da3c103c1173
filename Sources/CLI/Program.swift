import ArgumentParser
import Glibc

/// Where the process begins and ends.
@main
enum Program {
    static func main() async {
        // A reader that goes away ends us quietly, whatever our parent ignores.
        signal(SIGPIPE, SIG_DFL)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let ending = await run(arguments)
        ending.tell(asJSON: arguments.prefix { $0 != "--" }.contains("--json"))
        exit(ending.exitCode)
    }

    private static func run(_ arguments: [String]) async -> Ending {
        do {
            var command = try Diversion.parseAsRoot(arguments)
            if var errand = command as? any AsyncParsableCommand {
                try await errand.run()
            } else {
                try command.run()
            }
            return .done
        } catch {
            return Ending(error, of: arguments)
        }
    }
}
