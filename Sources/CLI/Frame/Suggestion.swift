import ArgumentParser

/// The word that somebody may have meant who typed one that is not there.
enum Suggestion {
    /// Follows the arguments down the words and answers at the first that is none of them.
    static func sentence(for arguments: [String]) -> String? {
        var words = Diversion.configuration.subcommands
        for argument in arguments {
            if let next = words.first(where: { $0.configuration.commandName == argument }) {
                words = next.configuration.subcommands
                continue
            }
            guard !words.isEmpty, !argument.hasPrefix("-") else { return nil }
            let known = words.compactMap { $0.configuration.commandName }
            let near = nearest(to: argument, in: known).map { " Did you mean “\($0)”?" }
            return "There is no word “\(argument)” here."
                + (near ?? " The words are: \(known.joined(separator: ", ")).")
        }
        return nil
    }

    private static func nearest(to word: String, in known: [String]) -> String? {
        let near = known.map { (word: $0, edits: edits(from: word, to: $0)) }
            .min { ($0.edits, $0.word) < ($1.edits, $1.word) }
        guard let near, near.edits <= max(near.word.count / 3, 1) else {
            return known.first { $0.hasPrefix(word) }
        }
        return near.word
    }

    /// Levenshtein's distance.
    private static func edits(from one: String, to other: String) -> Int {
        let letters = Array(other)
        var row = Array(0...letters.count)
        for (position, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = position + 1
            for column in letters.indices {
                let replaced = diagonal + (letters[column] == letter ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[letters.count]
    }
}
