import Money

/// What was reported of a measure, as it was typed.
package struct Told: Hashable, Sendable {
    /// What a value can be given by.
    package enum Field: String, CaseIterable, Sendable {
        case value
        case attended
        case possible
        case present
        case approved
        case authorised
        case unauthorised
        case notPossible = "not possible"
        case days
        case reasons
        case domain
        case instrument
        case edition
    }

    package let measure: String
    /// Without what was left empty.
    private let fields: [Field: String]

    package init(_ measure: String, _ fields: [Field: String?]) {
        self.measure = measure
        self.fields = fields.compactMapValues { text in
            let text = text?.trimmingSpaces() ?? ""
            return text.isEmpty ? nil : text
        }
    }

    package subscript(field: Field) -> String? { fields[field] }

    /// The first that was given and is none of these.
    func other(than known: Set<Field>) -> Field? {
        Field.allCases.first { fields[$0] != nil && !known.contains($0) }
    }

    func gives(anyOf wanted: [Field]) -> Bool {
        wanted.contains { fields[$0] != nil }
    }
}

extension Measure {
    /// What it can be given by.
    var fields: Set<Told.Field> {
        switch kind {
        case .code, .count, .start: [.value]
        case .score: domains == nil ? [.value] : [.value, .domain]
        case .instrument: [.value, .instrument, .edition, .domain]
        case .exclusion: [.value, .days, .reasons]
        case .sessions:
            [
                .value, .attended, .possible, .present, .approved, .authorised, .unauthorised,
                .notPossible,
            ]
        }
    }
}
