package import Money

/// What of an identity is put right: read as an identity is, and no more of it is kept.
package struct IdentityCorrection: Hashable, Sendable {
    package let name: String?
    package let born: Day?
    package let localID: String?
    package let contact: String?

    /// Reads some of the lines of an identity.
    ///
    /// - Parameter day: the day on which the child came to the panel.
    package init(reading text: String, cameOn day: Day) throws(Refusal) {
        let lines = try Identity.lines(of: text)
        name = try lines["name"].map { text throws(Refusal) in
            try Input.name(text, what: "name")
        }
        born = try lines["born"].map { text throws(Refusal) in
            try Identity.born(text, cameOn: day)
        }
        localID = try lines["local-id"].map { text throws(Refusal) in
            try Input.name(text, what: "local id")
        }
        contact = try lines["contact"].map { text throws(Refusal) in
            try Input.name(text, what: "contact")
        }
        guard !fields.isEmpty else { throw .child(.nothingCorrected) }
    }

    /// The fields that are put right, by their names in the text.
    package var fields: [String] {
        [
            name.map { _ in "name" }, born.map { _ in "born" }, localID.map { _ in "local-id" },
            contact.map { _ in "contact" },
        ].compactMap(\.self)
    }
}

extension Identity {
    /// The same, but for what is put right.
    package func corrected(by correction: IdentityCorrection) -> Identity {
        Identity(
            name: correction.name ?? name,
            born: correction.born ?? born,
            localID: correction.localID ?? localID,
            contact: correction.contact ?? contact
        )
    }
}
