import Foundation

/// Plays transcripts through the built executable and finds where they went otherwise.
struct Player {
    private let shell: Shell
    private var environment: [String: String] = [:]
    private var placeholders: Placeholders
    private(set) var differences: [String] = []

    init(_ shell: Shell, _ placeholders: Placeholders) {
        self.shell = shell
        self.placeholders = placeholders
    }

    /// Plays all steps, those after a difference too.
    ///
    /// - Returns: what each step should say for there to be no difference.
    @discardableResult
    mutating func play(_ transcript: Transcript) throws -> [[String]] {
        try transcript.steps.map { step in
            let said = try said(to: placeholders.fill(step.command))
            let lines = compare(said, with: step.said)
            if lines.contains(where: { $0.mark != .same }) {
                let shown = ["$ \(step.command)"] + lines.map { "\($0.mark.rawValue) \($0.text)" }
                differences.append(
                    "\(transcript), line \(step.line):\n\(shown.joined(separator: "\n"))"
                )
            }
            return lines.filter { $0.mark != .missing }.map(\.text)
        }
    }

    /// `export` and `.` are the transcript's own; everything else is the shell's.
    private mutating func said(to command: String) throws -> [String] {
        if let match = command.wholeMatch(of: /export (\w+)=(\S*)/) {
            environment[String(match.1)] = String(match.2)
            return []
        }
        if let match = command.wholeMatch(of: /\. (\S+)/) {
            try play(Transcript(String(match.1)))
            return []
        }
        let run = try shell.line(command, more: environment)
        var lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines + (run.status == 0 ? [] : ["[\(run.status)]"])
    }

    private enum Mark: String {
        case same = " "
        case missing = "-"
        case further = "+"
    }

    /// Both side by side, with names in what was said for what is known to vary.
    private mutating func compare(
        _ said: [String],
        with expected: [String]
    ) -> [(mark: Mark, text: String)] {
        let changes = said.difference(from: expected) { placeholders.fits($1, $0) }
        let removed = Set(changes.removals.map(\.offset))
        let inserted = Set(changes.insertions.map(\.offset))
        var lines: [(mark: Mark, text: String)] = []
        var (old, new) = (0, 0)
        while old < expected.count || new < said.count {
            if removed.contains(old) {
                lines.append((.missing, expected[old]))
                old += 1
            } else if inserted.contains(new) {
                lines.append((.further, placeholders.named(said[new])))
                new += 1
            } else {
                placeholders.learn(from: said[new], expected[old])
                lines.append((.same, expected[old]))
                (old, new) = (old + 1, new + 1)
            }
        }
        return lines
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
