import ArgumentParser
import Panel

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
            let near =
                Nearby.word(like: argument, in: known) ?? known.first { $0.hasPrefix(argument) }
            return "There is no word “\(argument)” here."
                + (near.map { " Did you mean “\($0)”?" }
                    ?? " The words are: \(known.joined(separator: ", ")).")
        }
        return nil
    }
}
