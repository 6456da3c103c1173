import ArgumentParser

extension CommandConfiguration {
    /// A verb: its word, what it does, and how it looks when it is used.
    init(_ name: String, _ abstract: String, notes: String = "", example: String...) {
        let lines = example.map(Example.lines).joined(separator: "\n")
        self.init(
            commandName: name,
            abstract: abstract,
            discussion: (notes.isEmpty ? "" : notes + "\n\n") + "EXAMPLE\n" + lines
        )
    }

    /// A noun with its verbs.
    init(
        noun: String,
        _ abstract: String,
        example: String,
        _ subcommands: [any ParsableCommand.Type]
    ) {
        self.init(
            commandName: noun,
            abstract: abstract,
            discussion: "EXAMPLE\n" + Example.lines(example),
            subcommands: subcommands
        )
    }
}

/// How a command is shown in use: as it may be pasted, in lines that help does not break itself.
enum Example {
    private static let width = 78

    static func lines(_ words: String) -> String {
        let command = "  diversion \(words)"
        guard command.count > width else { return command }
        let parts = command.split(separator: " --").map(String.init)
        var lines = [parts[0]]
        for part in parts.dropFirst() {
            let option = "--\(part)"
            let last = lines[lines.count - 1]
            if last.count + option.count + 3 <= width {
                lines[lines.count - 1] = "\(last) \(option)"
            } else {
                lines.append("      \(option)")
            }
        }
        return lines.joined(separator: " \\\n")
    }
}

/// A noun: says what can be done with it when no verb follows.
protocol NounCommand: ParsableCommand {}

extension NounCommand {
    func run() throws {
        throw MissingVerb(
            noun: Self.configuration.commandName ?? "",
            help: Diversion.helpMessage(for: Self.self)
        )
    }
}

/// A noun stood alone.
struct MissingVerb: Error {
    let noun: String
    let help: String

    var sentence: String {
        "Say what to do: “diversion \(noun) --help” lists the words."
    }
}
