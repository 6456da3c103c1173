import Panel

/// What the command line itself refuses, before anything is asked of the database.
enum LocalRefusal: Refusing, Error {
    case keyExists(path: String)
    case identityAsArgument
    case privateAsArgument(String)
    case emptyInput(String)
    case inputTooLarge
    case fileUnreadable(path: String)
    case folderMissing(path: String)
    case folderInUse(path: String)
    case databaseNotEmpty
    case demoSignIns
    case needsDatabase
    case malformedServer
    case unknownEnding([String])
    case noChromium

    var code: String {
        switch self {
        case .keyExists: "key-exists"
        case .identityAsArgument: "identity-as-argument"
        case .privateAsArgument: "private-as-argument"
        case .emptyInput: "empty-input"
        case .inputTooLarge: "input-too-large"
        case .fileUnreadable: "file-unreadable"
        case .folderMissing: "folder-missing"
        case .folderInUse: "folder-in-use"
        case .databaseNotEmpty: "database-not-empty"
        case .demoSignIns: "demo-sign-ins"
        case .needsDatabase: "needs-database"
        case .malformedServer: "malformed-server"
        case .unknownEnding: "unknown-ending"
        case .noChromium: "no-chromium"
        }
    }

    var sentence: String {
        switch self {
        case .keyExists(let path):
            "There is a key file at \(path): it is never overwritten, since what it sealed would "
                + "be lost."
        case .identityAsArgument:
            "A child's identity is read from standard input only, so that it stays out of the "
                + "shell's history: write --identity - and send it in."
        case .privateAsArgument(let what):
            "The \(what) must come in on standard input, to stay out of the shell's history: write "
                + "- and send it in."
        case .emptyInput(let what): "Standard input is empty: send the \(what) in."
        case .inputTooLarge: "Standard input is over 64 KB: this is not what belongs here."
        case .fileUnreadable(let path):
            "The file \(path) cannot be read: check its name and who owns it."
        case .folderMissing(let path):
            "There is no folder \(path) to write into: make it first, or name another place."
        case .folderInUse(let path):
            "There is something at \(path) already: name a folder that is new, or empty."
        case .databaseNotEmpty:
            "This database is not empty: the demo wants a new one. Name it with --database."
        case .demoSignIns:
            "This database holds the demo, whose passwords everybody knows: serve it at 127.0.0.1 "
                + "only, without a proxy in front."
        case .malformedServer:
            "This is no server's address: write it whole, https://… or, on this machine itself, "
                + "such as http://127.0.0.1:8303."
        case .unknownEnding(let endings):
            "The file's ending says what it is, and this is none that can be written: name one that "
                + "ends in .\(endings.joined(separator: ", ."))."
        case .noChromium:
            "There is no Chromium on this machine to print with: install it, or write .html and "
                + "print that."
        case .needsDatabase:
            "This is done at the database itself: run it on its own machine, without a server."
        }
    }
}
