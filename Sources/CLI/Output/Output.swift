import Casework
import Glibc

/// Results go to standard output, everything else to standard error.
enum Output {
    /// Shows an answer: as JSON if that is wanted, otherwise as it is drawn.
    static func show<Answer: Encodable>(
        _ answer: Answer,
        _ options: CommonOptions,
        drawing: (Answer) -> [any Drawn] = { Drawing.of($0) }
    ) throws {
        let text =
            try options.json
            ? JSON.text(answer) + "\n" : Paper.standard.text(of: drawing(answer))
        try write(text)
    }

    static func write(_ text: String) throws(Fault) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            guard written > 0 else {
                if errno == EINTR { continue }
                throw Fault(
                    code: "output-failed",
                    sentence: "The answer could not be written out, but what was asked is done: "
                        + "look before you ask again.",
                    detail: String(cString: strerror(errno))
                )
            }
            rest = rest.dropFirst(written)
        }
    }

    static func complain(_ text: String) {
        fputs(text + "\n", stderr)
    }
}
