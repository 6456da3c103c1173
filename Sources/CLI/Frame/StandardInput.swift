import Casework
import Foundation

/// What comes in on standard input: secrets and identities, which never stand in arguments.
enum StandardInput {
    private static let most = 65_536

    /// Everything up to the end, at most 64 KB.
    static func text(_ what: String) throws(LocalRefusal) -> String {
        let data = (try? FileHandle.standardInput.read(upToCount: most + 1)) ?? Data()
        guard data.count <= most else { throw .inputTooLarge }
        let text = String(decoding: data, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { throw .emptyInput(what) }
        return text
    }

    /// What belongs in no argument: the option says `-`, and it is sent in.
    static func `private`(_ option: String, _ what: String) throws(LocalRefusal) -> String {
        guard option == "-" else { throw .privateAsArgument(what) }
        return try text(what)
    }

    /// One line; on a terminal it is asked for and not shown while it is typed.
    static func secret(_ what: String) throws(LocalRefusal) -> String {
        guard isatty(STDIN_FILENO) == 1 else { return try text(what) }
        Output.prompt("\(what.asLabel): ")
        var shown = termios()
        tcgetattr(STDIN_FILENO, &shown)
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        let line = readLine() ?? ""
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
        Output.complain("")
        let text = line.trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { throw .emptyInput(what) }
        return text
    }
}
