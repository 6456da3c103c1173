/// Which counts may be told of groups that overlap, or are parts of one another.
///
/// Whoever knows every count that is told can tell people apart by the groups that they are in, and
/// by nothing else. So a count is told while nobody is left in a class of a few by it: whatever is
/// then added or subtracted is of whole classes. What a group leaves over is such a class too, so
/// that of twenty neither “two” is told nor “eighteen”.
struct Telling {
    /// Some of the same group in everything that may be asked.
    struct Part: Hashable, Sendable {
        /// How many; one where it is somebody who stands in other parts as well.
        let many: Int
        /// Who that is.
        let who: Int?
        /// The least that is ever asked for, such as a service of a fund: everybody knows that there
        /// is somebody of it.
        let kind: Int
    }

    private let parts: [Part]
    private let threshold: Int
    /// Of each part its class.
    private var places: [Int]
    private var classes: [Class]

    init(_ parts: [Part], hiding suppression: Suppression) {
        self.parts = parts
        threshold = suppression.threshold
        places = Array(repeating: 0, count: parts.count)
        classes = [Class(parts)]
    }

    /// How the classes are split once these parts are told of.
    struct Split {
        fileprivate var classes: [(place: Int, inside: Class, outside: Class, members: [Int])] = []
    }

    /// Whether the count of these parts may be told beside all that was told before.
    ///
    /// If so it counts as told from now on. That there is nobody may always be told.
    mutating func tells(_ group: some Sequence<Int>) -> Bool {
        guard let split = split(by: group) else { return false }
        tell(split)
        return true
    }

    /// Counts these as told, by somebody else: whatever that tells.
    mutating func know(_ group: some Sequence<Int>) {
        tell(parted(by: group))
    }

    /// - Returns: nil where it may not be told.
    func split(by group: some Sequence<Int>) -> Split? {
        let group = Array(group)
        guard group.isEmpty || Class(group.map { parts[$0] }).isEnough(threshold) else {
            return nil
        }
        let split = parted(by: group)
        let isTold = split.classes.allSatisfy { part in
            part.inside.isEnough(threshold) && part.outside.isEnough(threshold)
        }
        return isTold ? split : nil
    }

    private func parted(by group: some Sequence<Int>) -> Split {
        var split = Split()
        for (place, members) in Dictionary(grouping: group, by: { places[$0] })
        where members.count < classes[place].parts {
            var outside = classes[place]
            outside.remove(members.map { parts[$0] })
            split.classes.append((place, Class(members.map { parts[$0] }), outside, members))
        }
        return split
    }

    mutating func tell(_ split: Split) {
        for (place, inside, outside, members) in split.classes {
            classes[place] = outside
            for member in members { places[member] = classes.count }
            classes.append(inside)
        }
    }

    /// Those who are in the same groups of all that is told.
    fileprivate struct Class {
        private(set) var parts = 0
        /// Whoever stands in one part only.
        private var alone = 0
        /// In how many of its parts each of the others is.
        private var others: [Int: Int] = [:]
        private var kinds: [Int: Int] = [:]

        init(_ parts: [Part]) {
            for part in parts {
                self.parts += 1
                kinds[part.kind, default: 0] += 1
                if let who = part.who { others[who, default: 0] += 1 } else { alone += part.many }
            }
        }

        mutating func remove(_ parts: [Part]) {
            for part in parts {
                self.parts -= 1
                kinds[part.kind] = Self.less(kinds[part.kind])
                if let who = part.who {
                    others[who] = Self.less(others[who])
                } else {
                    alone -= part.many
                }
            }
        }

        private static func less(_ count: Int?) -> Int? {
            count.flatMap { $0 > 1 ? $0 - 1 : nil }
        }

        /// Not a few; and though there is somebody of each of its kinds, each may still be as many
        /// as a few can be.
        func isEnough(_ threshold: Int) -> Bool {
            let counted = alone + others.values.reduce(0, +)
            return alone + others.count >= threshold && counted - kinds.count + 2 >= threshold
        }
    }
}
