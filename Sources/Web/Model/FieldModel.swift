/// A field of a form as the template draws it.
struct FieldModel: Sendable {
    var id: String
    var name: String
    var label: String
    var hint: String?
    var error: String?
    var value: String
    var autocomplete: String?
    var accept: String?
    var isOptional = false
    var options: [Option] = []
    var rows: String?

    var isText = false
    var isMoney = false
    var isNumber = false
    var isDay = false
    var isArea = false
    var isPassword = false
    var isFile = false
    var isSelect = false
    var isRadios = false
    var isTicks = false
    var isTick = false
    var isHidden = false
    var isCode = false
    /// Of a tick.
    var isChosen = false

    struct Option: Sendable {
        let value: String
        let text: String
        var hint: String?
        var isChosen = false
        var id = ""
    }

    init(_ field: FormField, values: [String], options: [FormField.Choice], error: String?) {
        id = "field-\(field.name)"
        name = field.name
        label = field.label
        hint = field.hint
        self.error = error
        value = values.first ?? ""
        autocomplete = field.autocomplete
        isOptional = field.isOptional

        self.options = options.enumerated().map { place, choice in
            Option(
                value: choice.value,
                text: choice.text,
                hint: choice.hint,
                isChosen: values.contains(choice.value),
                id: place == 0 ? "field-\(field.name)" : "field-\(field.name)-\(place + 1)"
            )
        }
        switch field.kind {
        case .text: isText = true
        case .money: isMoney = true
        case .number: isNumber = true
        case .day: isDay = true
        case .area: isArea = true
        case .password: isPassword = true
        case .file:
            isFile = true
            accept = ".csv,text/csv"
        case .select: isSelect = true
        case .radios: isRadios = true
        case .ticks: isTicks = true
        case .tick: isTick = true
        case .hidden: isHidden = true
        case .code: isCode = true
        }
        if field.kind == .tick {
            isChosen = values.contains("true")
            value = "true"
        }
    }
}
