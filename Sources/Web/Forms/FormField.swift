import Money

/// One field of a form: the name that the request knows it by, and how it is asked for.
struct FormField: Sendable {
    enum Kind: Sendable {
        case text
        case money
        case number
        case day
        case area
        case password
        case file
        case select
        case radios
        case ticks
        case tick
        case hidden
        case code
    }

    struct Choice: Sendable {
        let value: String
        let text: String
        var hint: String?

        init(_ value: String, _ text: String, hint: String? = nil) {
            self.value = value
            self.text = text
            self.hint = hint
        }
    }

    /// In snake_case, as the API has it.
    let name: String
    let kind: Kind
    let label: String
    var hint: String?
    var isOptional = false
    var autocomplete: String?
    /// The title of the fields that belong together, one after the other.
    var group: String?
    /// Stands beside the others of its group.
    var isInRow = false
    /// Seldom needed: folded away until somebody wants it.
    var isAside = false
    /// Begins with the house's own today.
    var isToday = false
    /// Looked up for whoever asks.
    var choices: @Sendable (Asked) async throws -> [Choice] = { _ in [] }
    /// Stands there before anybody typed.
    var initial: @Sendable (Asked) -> String = { _ in "" }

    init(
        _ name: String,
        _ kind: Kind,
        _ label: String,
        hint: String? = nil,
        isOptional: Bool = false,
        autocomplete: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.label = label
        self.hint = hint
        self.isOptional = isOptional
        self.autocomplete = autocomplete
    }

    var hasChoices: Bool { kind == .select || kind == .radios }

    /// Nothing can be done while it is empty.
    var isNeeded: Bool {
        switch kind {
        case .text, .money, .number, .day, .area, .select, .radios: !isOptional
        case .password, .file, .ticks, .tick, .hidden, .code: false
        }
    }

    /// As it reads on “check before you confirm”.
    func shown(_ value: String) -> String {
        switch kind {
        case .money: (try? Pence(reading: value)).map(\.description) ?? value
        case .day: Day(reading: value).map(Shown.day) ?? value
        case .tick: "Yes"
        case .file: "\(value.split(whereSeparator: \.isNewline).count) lines"
        case .text, .number, .area, .password, .select, .radios, .ticks, .hidden, .code: value
        }
    }

    func choosing(
        _ choices: @escaping @Sendable (Asked) async throws -> [Choice]
    ) -> FormField {
        var field = self
        field.choices = choices
        return field
    }

    func grouped(_ title: String, inRow: Bool = false) -> FormField {
        var field = self
        field.group = title
        field.isInRow = inRow
        return field
    }

    func starting(_ initial: @escaping @Sendable (Asked) -> String) -> FormField {
        var field = self
        field.initial = initial
        return field
    }

    /// The same field under another name, where a form has it several times.
    func named(_ name: String) -> FormField {
        var field = FormField(
            name,
            kind,
            label,
            hint: hint,
            isOptional: isOptional,
            autocomplete: autocomplete
        )
        field.choices = choices
        field.initial = initial
        return field
    }

    var aside: FormField {
        var field = self
        field.isAside = true
        return field
    }

    var startingToday: FormField {
        var field = self
        field.isToday = true
        return field
    }
}
