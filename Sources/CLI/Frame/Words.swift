import ArgumentParser

extension CommandConfiguration {
    /// A verb: its word, what it does, and how it looks when it is used.
    init(_ name: String, _ abstract: String, notes: String = "", example: String...) {
        let lines = example.map { "  diversion \($0)" }.joined(separator: "\n")
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
            discussion: "EXAMPLE\n  diversion \(example)",
            subcommands: subcommands
        )
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
