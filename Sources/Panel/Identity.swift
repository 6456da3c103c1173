package import Money

/// Who a child is: read from what was typed in, sealed at once, and nowhere else.
///
/// No refusal about it repeats a word of it.
package struct Identity: Hashable, Sendable {
    package let name: String
    package let born: Day
    /// The council's own number for the child, as it was typed.
    package let localID: String?
    package let contact: String?

    package init(name: String, born: Day, localID: String?, contact: String?) {
        self.name = name
        self.born = born
        self.localID = localID
        self.contact = contact
    }

    /// Reads the lines `name:`, `born:`, `local-id:` and `contact:`, in any order.
    package init(reading text: String, today: Day) throws(Refusal) {
        let lines = try Self.lines(of: text)
        guard let name = lines["name"] else { throw .child(.nameMissing) }
        self.name = try Input.name(name, what: "name")
        born = try Self.born(lines["born"] ?? "", cameOn: today)
        localID = try lines["local-id"].map { text throws(Refusal) in
            try Input.name(text, what: "local id")
        }
        contact = try lines["contact"].map { text throws(Refusal) in
            try Input.name(text, what: "contact")
        }
    }

    /// The one line `local-id:` by which a child is looked up.
    package static func localID(reading text: String) throws(Refusal) -> String {
        let lines = try Self.lines(of: text)
        guard lines.keys == ["local-id"], let id = lines["local-id"] else {
            throw .child(.identityUnreadable)
        }
        return try Input.name(id, what: "local id")
    }

    /// A local id as it is compared: whatever its case and spacing.
    package static func compared(localID: String) -> String {
        Input.folded(localID.filter { !$0.isWhitespace }).uppercased()
    }

    /// - Parameter day: the day on which the child came to the panel: whoever turns 25 later stays.
    static func born(_ text: String, cameOn day: Day) throws(Refusal) -> Day {
        guard let born = Day(reading: text) else { throw .child(.bornMissing) }
        guard born <= day, born.age(on: day) < 25 else { throw .child(.bornImplausible) }
        return born
    }

    static func lines(of text: String) throws(Refusal) -> FieldLines {
        let keys: Set = ["name", "born", "local-id", "contact"]
        guard let lines = FieldLines(reading: text, keys: keys) else {
            throw .child(.identityUnreadable)
        }
        return lines
    }
}
