/// What somebody may have meant who mistyped a reference or a code.
package enum Nearby {
    /// Numbers that one slip of the finger turns into this one: a digit more, fewer, other, or two
    /// changed about.
    package static func numbers(like text: String) -> [String] {
        let digits = Array(text)
        guard digits.count <= 9 else { return [] }
        var likes: Set<String> = []
        for position in digits.indices {
            var fewer = digits
            fewer.remove(at: position)
            likes.insert(String(fewer))
            if position + 1 < digits.count {
                var swapped = digits
                swapped.swapAt(position, position + 1)
                likes.insert(String(swapped))
            }
            for digit in "0123456789" {
                var other = digits
                other[position] = digit
                likes.insert(String(other))
            }
        }
        return likes.filter { !$0.isEmpty && $0.first != "0" && $0 != text }.sorted()
    }

    /// The word with the fewest edits away, if that is no more than so many, or than a third of its
    /// letters and one at least.
    package static func word(
        like text: String,
        in words: [String],
        edits most: Int? = nil
    ) -> String? {
        let near = words.map { (word: $0, edits: edits(from: text, to: $0)) }
            .min { ($0.edits, $0.word) < ($1.edits, $1.word) }
        guard let near, near.edits <= most ?? max(near.word.count / 3, 1) else { return nil }
        return near.word
    }

    /// The name that is spelt almost so, or else the first that shares a word of two letters or more.
    package static func name(like text: String, in names: [String]) -> String? {
        let known = Dictionary(names.map { (Input.searchName($0), $0) }) { first, _ in first }
        let wanted = Input.searchName(text)
        if let near = word(like: wanted, in: Array(known.keys)) { return known[near] }
        let words = Set(wanted.split(separator: " ").filter { $0.count > 1 })
        return known.sorted { $0.key < $1.key }
            .first { !words.isDisjoint(with: $0.key.split(separator: " ")) }?.value
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
