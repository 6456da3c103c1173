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
        try write(text.utf8)
    }

    /// Bytes that go out as they are.
    static func write(_ bytes: some Sequence<UInt8>) throws(Fault) {
        guard write(bytes, to: STDOUT_FILENO) else {
            throw Fault(
                code: "output-failed",
                sentence: "The answer could not be written out. If a change was asked for, it is "
                    + "made: look before you ask again.",
                detail: String(cString: strerror(errno))
            )
        }
    }

    /// A line on standard error; nobody is told when even that is closed.
    static func complain(_ text: String) {
        _ = write((text + "\n").utf8, to: STDERR_FILENO)
    }

    /// Asks for something on standard error, leaving the cursor there.
    static func prompt(_ text: String) {
        _ = write(text.utf8, to: STDERR_FILENO)
    }

    private static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
