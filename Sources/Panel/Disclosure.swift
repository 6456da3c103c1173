import Money

/// What a provider is told about a child: only what somebody typed for this order.
///
/// Nothing is copied from the child's identity. No refusal about it repeats a word of it.
package struct Disclosure: Hashable, Sendable {
    package let firstName: String?
    package let contact: String?
    /// What keeps the provider's staff safe.
    package let safetyNote: String?

    /// Reads the lines `first-name:`, `contact:` and `safety-note:`, in any order; one is enough.
    package init(reading text: String) throws(Refusal) {
        let keys: Set = ["first-name", "contact", "safety-note"]
        guard let lines = FieldLines(reading: text, keys: keys) else {
            throw .order(.disclosureUnreadable)
        }
        firstName = try lines["first-name"].map { text throws(Refusal) in
            try Input.name(text, what: "first name")
        }
        contact = try lines["contact"].map { text throws(Refusal) in
            try Input.name(text, what: "contact")
        }
        safetyNote = try lines["safety-note"].map { text throws(Refusal) in
            try Input.narrative(text, what: "safety note")
        }
        guard !lines.keys.isEmpty else { throw .order(.disclosureEmpty) }
    }
}

/// The list `basis` has bases that reach relevant authorities only, which no voluntary organisation
/// is.
package enum DisclosureBasis {
    package static let forAuthorities = "relevant-authorities"
}
