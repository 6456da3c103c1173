import ArgumentParser
import Testing

@testable import CLI

/// Help teaches: every word says what it does and how it looks when it is used.
struct HelpTests {
    @Test
    func `every word has an abstract and an example`() {
        for (path, command) in Self.all(of: Diversion.self) {
            #expect(command.configuration.abstract.hasSuffix("."), "\(path)")
            #expect(command.configuration.discussion.contains("EXAMPLE\n  diversion"), "\(path)")
        }
    }

    @Test
    func `every example of a verb begins with its own words and can be read`() throws {
        for (path, command) in Self.all(of: Diversion.self)
        where command.configuration.subcommands.isEmpty {
            for example in Self.examples(of: command) {
                #expect(example.hasPrefix("diversion \(path)"), "\(path): \(example)")
                let words = Self.words(of: example).dropFirst()
                #expect(throws: Never.self, "\(example)") {
                    _ = try Diversion.parseAsRoot(Array(words))
                }
            }
        }
    }

    @Test
    func `every word takes --json and --database`() {
        for (path, command) in Self.all(of: Diversion.self)
        where command.configuration.subcommands.isEmpty {
            let help = command.helpMessage()
            #expect(help.contains("--json"), "\(path)")
            #expect(help.contains("--database"), "\(path)")
        }
    }

    @Test
    func `the exit codes are in the help`() {
        let help = Diversion.helpMessage()
        for code in ["0 ", "1 ", "3 ", "64 ", "70 "] {
            #expect(help.contains("\n  \(code)"), "\(code)")
        }
    }

    /// Every command with the words that lead to it.
    private static func all(
        of command: any ParsableCommand.Type,
        path: [String] = []
    ) -> [(String, any ParsableCommand.Type)] {
        let own = path.isEmpty ? [] : [(path.joined(separator: " "), command)]
        return own
            + command.configuration.subcommands.flatMap { sub in
                all(of: sub, path: path + [sub.configuration.commandName ?? "?"])
            }
    }

    private static func examples(of command: any ParsableCommand.Type) -> [String] {
        let text = command.configuration.discussion.replacing(#/ \\\n +/#, with: " ")
        return text.split(separator: "\n").filter { $0.hasPrefix("  diversion") }.map {
            String($0.dropFirst(2))
        }
    }

    /// As a shell splits them: quotes keep words together, what follows `<` and `|` is the shell's.
    private static func words(of line: String) -> [String] {
        var words = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "'": isQuoted.toggle()
            case " " where !isQuoted: words.append("")
            case "<" where !isQuoted: return words.filter { !$0.isEmpty }
            default: words[words.count - 1].append(character)
            }
        }
        return words.filter { !$0.isEmpty }
    }
}
