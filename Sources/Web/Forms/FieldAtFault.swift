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
            case .noFile: return fields.first { $0.kind == .file }?.name
            case .malformedJSON: return nil
            }
        }
        guard let input = reason as? InputRefusal else {
            return fields.first { byCode[reason.code]?.contains($0.name) == true }?.name
        }
        switch input {
        case .malformedAmount, .fractionOfAPenny, .amountNotAboveZero, .amountTooLarge:
            let sums = fields.filter { $0.kind == .money }
            return (sums.first { isNoSum(typed[$0.name]) } ?? sums.first)?.name
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
        case .malformedLine: return halfFilled(fields, typed)
        case .malformedReference, .mistypedChild, .retiredCode, .unknownCode, .malformedCode,
            .malformedPaper, .unknownChoice:
            return nil
        }
    }

    /// Typed, and no amount above zero.
    private static func isNoSum(_ text: String?) -> Bool {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return false }
        return (try? Input.amount(text, largest: Pence(.max))) == nil
    }

    /// The first empty field of a row, `price_2`, of which others are filled in.
    private static func halfFilled(_ fields: [FormField], _ typed: FormBody) -> String? {
        let filled = Set(fields.filter { !typed.isBlank($0.name) && $0.kind != .hidden }.map(row))
        return fields.first { field in
            typed.isBlank(field.name) && filled.contains(row(of: field))
                && !field.name.hasPrefix("vat") && row(of: field) != field.name
        }?.name
    }

    /// `2` of `price_2`; its own name of a field that stands in no row.
    private static func row(of field: FormField) -> String {
        field.name.split(separator: "_").last.flatMap { Int($0) }.map { "\($0)" } ?? field.name
    }

    /// By the refusal's code, where it is about one thing only.
    private static let byCode: [String: Set<String>] = [
        "malformed-time": ["start"], "in-the-future": ["on"], "outside-line-dates": ["on"],
        "order-ended": ["on"], "before-order": ["on"], "session-too-long": ["quantity"],
        "already-recorded": ["on"], "before-package": ["on"],
        "attendance-unfit": ["attendance"], "charge-unknown": ["attendance"],
        "value-unreadable": ["value", "attended"], "score-off-scale": ["value"],
        "outcome-not-planned": ["planned"], "planned-otherwise": ["planned"],
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
        return field.hasChoices || field.kind == .file
            ? "“\(field.label)”: choose one." : "“\(field.label)” is missing: fill it in."
    }
}
