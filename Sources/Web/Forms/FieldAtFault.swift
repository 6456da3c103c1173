import Money
import Panel

/// Which field of a form a refusal is about, so that the error can lead to it.
enum FieldAtFault {
    /// Nil where no field can be told.
    static func name(
        in fields: [FormField],
        for reason: any Refusing,
        _ typed: FormBody
    ) -> String? {
        if let argument = reason as? ArgumentRefusal {
            switch argument {
            case .missingField(let name), .wrongType(let name, _), .repeatedField(let name),
                .unknownField(let name):
                return fields.first { $0.name == name }?.name
            case .malformedJSON: return nil
            }
        }
        guard let input = reason as? InputRefusal else {
            return fields.first { byCode[reason.code]?.contains($0.name) == true }?.name
        }
        switch input {
        case .malformedAmount, .fractionOfAPenny, .amountNotAboveZero, .amountTooLarge:
            return fields.first { $0.kind == .money }?.name
        case .malformedDay, .inTheFuture:
            return fields.first { field in
                field.kind == .day && typed[field.name].flatMap(Day.init(reading:)) == nil
            }?.name ?? fields.first { $0.kind == .day }?.name
        case .endsBeforeItStarts: return fields.last { $0.kind == .day }?.name
        case .malformedQuantity, .malformedNumber, .malformedShare:
            return fields.first { $0.kind == .number }?.name
        case .emptyText(let what), .textTooLong(let what, _), .controlCharacter(let what):
            let word = what.split(separator: " ").last.map(String.init) ?? what
            return fields.first { $0.name.contains(word) }?.name
        case .malformedReference, .mistypedChild, .retiredCode, .unknownCode, .malformedCode,
            .malformedPaper, .malformedLine, .unknownChoice:
            return nil
        }
    }

    /// By the refusal's code, where it is about one thing only.
    private static let byCode: [String: Set<String>] = [
        "malformed-time": ["start"], "in-the-future": ["on"], "outside-line-dates": ["on"],
        "order-ended": ["on"], "before-order": ["on"], "session-too-long": ["quantity"],
        "already-recorded": ["on"], "before-package": ["on"],
        "attendance-unfit": ["attendance"], "charge-unknown": ["attendance"],
        "value-unreadable": ["value", "attended"], "score-off-scale": ["value"],
        "attended-more-than-possible": ["attended"], "malformed-invoice-number": ["number"],
        "invoice-exists": ["number"], "period-closed": ["on", "paid_on"],
    ]
}

extension ActForm {
    /// What a refusal says to whoever fills in a form: nobody sends fields there.
    func sentence(_ reason: any Refusing, in fields: [FormField]) -> String {
        if let said = blames[reason.code]?.sentence { return said }
        guard case .missingField(let name)? = reason as? ArgumentRefusal,
            let field = fields.first(where: { $0.name == name })
        else { return PageSentence.text(reason.sentence, on: fields) }
        return asking(for: field)
    }

    /// What is said where a field is empty that must be filled in.
    func asking(for field: FormField) -> String {
        if let blame = blames["empty-text"], blame.field == field.name,
            let sentence = blame.sentence
        {
            return sentence
        }
        return field.hasChoices
            ? "“\(field.label)”: choose one." : "“\(field.label)” is missing: fill it in."
    }
}
