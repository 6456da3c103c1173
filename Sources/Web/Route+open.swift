import Hummingbird

/// Which pages somebody may open: a link to any other would lead nowhere for them.
extension Route {
    /// - Parameter href: an address of ours, with or without what stands after the question mark.
    static func isOpen(_ href: String, to officer: SignedIn?) -> Bool {
        let words = href.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        let found = pages[words.first ?? "", default: []].filter { $0.fits(words) }
        // A path's own word is meant before one that only fits.
        let exact = found.first { !$0.words.contains { $0.hasPrefix("{") } } ?? found.first
        switch exact?.access {
        case nil: return false
        case .open, .signedIn: return true
        case .may(let act): return officer?.may(act) == true
        }
    }

    private struct Place {
        let words: [Substring]
        let access: Access

        func fits(_ other: [Substring]) -> Bool {
            words.count == other.count
                && zip(words, other).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }

    /// By the first word of their paths: a list asks for each of its links.
    private static let pages = Dictionary(
        grouping: all.filter { $0.method == .get }
            .map { Place(words: $0.path.split(separator: "/"), access: $0.access) }
    ) { $0.words.first ?? "" }
}
