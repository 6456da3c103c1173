import ArgumentParser

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Flag(help: "Print JSON, for programs.")
    var json = false

    @Option("Another database than DIVERSION_DATABASE's.", "sqlite:PATH|postgres://…")
    var database: String?

    @Option("Ask this server instead, with your token, as DIVERSION_SERVER says.", "https://…")
    var server: String?

    func validate() throws {
        guard database == nil || server == nil else {
            throw ValidationError("A server has its own database: say --server or --database.")
        }
    }
}

/// What every command takes that changes something.
struct ActOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option("The same key with the same words is done once, however often it is sent.", "KEY")
    var idempotencyKey: String?
}

/// What every list takes.
struct ListOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option("Rows wanted, 1 to 500; 50 unless said.", "ROWS")
    var size: String?

    @Option("Go on after this place, from the page before.", "PLACE")
    var after: String?

    @Option(
        "Order by a field of the rows, as --json names it; with - before it, the other way round.",
        "FIELD"
    )
    var sort: String?
}

/// Options whose value is whatever stands next: `--amount -5` is a wrong amount, not a missing one.
extension Option where Value == String {
    init(_ help: String, _ value: String? = nil) {
        self.init(parsing: .unconditional, help: ArgumentHelp(.init(help), valueName: value))
    }
}

extension Option where Value == String? {
    init(_ help: String, _ value: String? = nil) {
        self.init(parsing: .unconditional, help: ArgumentHelp(.init(help), valueName: value))
    }
}

extension Option where Value == [String] {
    /// May be given several times.
    init(wrappedValue: [String], _ help: String, _ value: String? = nil) {
        self.init(
            wrappedValue: wrappedValue,
            parsing: .unconditionalSingleValue,
            help: ArgumentHelp(.init(help), valueName: value)
        )
    }

    /// Must be given once, and may be given several times.
    init(_ help: String, _ value: String? = nil) {
        self.init(
            parsing: .unconditionalSingleValue,
            help: ArgumentHelp(.init(help), valueName: value)
        )
    }
}

extension Argument where Value == String {
    init(_ help: String, _ value: String? = nil) {
        self.init(help: ArgumentHelp(.init(help), valueName: value))
    }
}

extension Argument where Value == String? {
    init(_ help: String, _ value: String? = nil) {
        self.init(help: ArgumentHelp(.init(help), valueName: value))
    }
}
