import ArgumentParser

/// The whole command line: a noun, then what to do with it.
struct Diversion: ParsableCommand {
    static let version = "0.1.0"
    static let _errorLabel = "diversion"

    static let configuration = CommandConfiguration(
        commandName: "diversion",
        abstract: "Every pound, from a funder's grant to the outcome for a child.",
        discussion: """
            EXAMPLE
              diversion position
              diversion trace CCEP-2026-11-18/3

            EXIT CODES
              0   done
              1   checked and found wrong (doctor, audit verify)
              3   refused: nothing was changed, and the sentence says what to do
              64  unknown or missing words
              70  a fault of the database or the configuration

            SETTINGS (environment, or ~/.config/diversion/config.json)
              DIVERSION_DATABASE  sqlite:PATH or postgres://…
              DIVERSION_KEY_FILE  the key that seals identities
              DIVERSION_TOKEN     who you are, unless “diversion login” saved it
              DIVERSION_LOG=debug shows details of a fault

            COMPLETION
              diversion --generate-completion-script bash|zsh|fish
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(name: "Money", subcommands: Nouns.money),
            CommandGroup(name: "Children", subcommands: Nouns.children),
            CommandGroup(name: "Panel", subcommands: Nouns.panel),
            CommandGroup(name: "From order to payment", subcommands: Nouns.delivery),
            CommandGroup(name: "Proof", subcommands: Nouns.proof),
            CommandGroup(name: "People and rules", subcommands: Nouns.people),
            CommandGroup(name: "Setting up", subcommands: Nouns.settingUp),
        ]
    )
}
