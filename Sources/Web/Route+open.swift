import Hummingbird

/// Which pages somebody may open: a link to any other would lead nowhere for them.
extension Route {
    /// - Parameter href: an address of ours, with or without what stands after the question mark.
    static func isOpen(_ href: String, to officer: SignedIn?) -> Bool {
        let words = href.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        let found = all.filter { $0.method == .get && $0.fits(words) }
        // A path's own word is meant before one that only fits.
        let exact = found.first { !$0.path.contains("{") } ?? found.first
        switch exact?.access {
        case nil: return false
        case .open, .signedIn: return true
        case .may(let act): return officer?.may(act) == true
        }
    }

    private func fits(_ words: [Substring]) -> Bool {
        let own = path.split(separator: "/")
        return own.count == words.count
            && zip(own, words).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
