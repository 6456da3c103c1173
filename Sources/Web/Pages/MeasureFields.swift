import Casework
import Panel

/// What a form asks for a measure's value, by the way in which it is read.
enum MeasureFields {
    static func of(_ measure: MeasureCard) async throws -> [FormField] {
        switch measure.kind {
        case .sessions: sessions
        case .code, .score, .count, .instrument: scored(measure) + [value(measure)]
        case .exclusion: [value(measure)] + exclusion(measure)
        case .start: []
        }
    }

    /// What of several things a measure scores is meant.
    static func scored(_ measure: MeasureCard) -> [FormField] {
        if measure.kind == .instrument { return [scale] }
        return measure.domains.map { [FormField("domain", .select, "What is scored").codes($0)] }
            ?? []
    }

    /// What one value of a measure is given by.
    ///
    /// - Parameter label: what is asked; as a report asks unless said.
    static func value(
        _ measure: MeasureCard,
        _ name: String = "value",
        _ label: String? = nil,
        isOptional: Bool = false
    ) -> FormField {
        var field =
            switch measure.kind {
            case .code, .exclusion: code(measure, name, label ?? "What is so now")
            case .instrument: FormField(name, .number, label ?? "Score")
            default: number(measure, name, label)
            }
        field.isOptional = isOptional
        return field.unchosen(isOptional ? "Not known" : FormField.unchosen)
    }

    /// What is measured, each leading to where its values are asked for.
    ///
    /// - Parameter href: with `{}` for the measure.
    static func table(of measures: [MeasureCard], at href: String) -> TableModel {
        TableModel(
            "What is measured",
            ["Measure", "About"],
            measures.map { measure in
                [
                    .heading(measure.label, href.replacing("{}", with: measure.measure)),
                    TableModel.Cell(measure.whose?.rawValue ?? "child or family"),
                ]
            }
        )
    }

    private static func code(
        _ measure: MeasureCard,
        _ name: String,
        _ label: String
    ) -> FormField {
        let hint = [
            "activity": "Being out of education and work is an answer too.",
            "risk": "Higher than before is an answer too. If a child is in danger now, ring 999 "
                + "first.",
        ]
        let list = measure.list ?? ""
        let isShort = ["level", "exclusion-kind"].contains(list)
        return FormField(
            name,
            isShort ? .radios : .select,
            label,
            hint: name == "value" ? hint[measure.measure] : nil
        )
        .choosing { asked in
            try await asked.codes(list).sorted { place($0) < place($1) }
                .map { FormField.Choice($0.code, list == "activity" ? named($0) : $0.label) }
        }
    }

    /// Levels from the lowest, where the council has these three; everything else by its code.
    private static func place(_ code: CodeCard) -> String {
        ["low", "medium", "high"].firstIndex(of: code.code).map { "\($0)" } ?? code.code
    }

    private static func named(_ code: CodeCard) -> String { "\(code.label) (\(code.code))" }

    /// A list where the scale is short enough to choose from.
    private static func number(
        _ measure: MeasureCard,
        _ name: String,
        _ label: String?
    ) -> FormField {
        guard let least = measure.least, let most = measure.most, most - least <= 20,
            measure.kind == .score
        else { return FormField(name, .number, label ?? "How many") }
        return FormField(
            name,
            .select,
            label ?? "How near",
            hint: "As the child or the family sees it, where that can be asked."
        )
        .choosing { _ in
            (least...most).map { score in
                let words = [least: ", not yet", most: ", reached"]
                return FormField.Choice("\(score)", "\(score)\(words[score] ?? "")")
            }
        }
    }

    private static let sessions: [FormField] = {
        let title = "Sessions, two a day, as the school counts them"
        let kinds = [
            ("present", "Present"), ("approved", "Educated elsewhere, with leave"),
            ("authorised", "Absent with leave"), ("unauthorised", "Absent without leave"),
            ("not_possible", "Not possible for anybody"),
        ]
        return kinds.map { name, label in
            FormField(name, .number, label, isOptional: true).grouped(title, inRow: true)
        } + [
            FormField(
                "attended",
                .number,
                "Or only: sessions attended",
                isOptional: true
            ).aside,
            FormField("possible", .number, "of sessions possible", isOptional: true).aside,
        ]
    }()

    private static let scale = FormField("scale", .select, "Which score").choosing { asked in
        try await asked.look(ListInstruments(paging: Paging(size: "500"))).items.map {
            FormField.Choice(
                "\($0.instrument) \($0.edition) \($0.domain)",
                "\($0.label) (\($0.edition), \($0.least) to \($0.most))"
            )
        }
    }
    .unchosen()

    private static func exclusion(_ measure: MeasureCard) -> [FormField] {
        let reasons = (1...3).map { place in
            FormField(
                "reasons_\(place)",
                .select,
                place == 1 ? "Reason" : "And reason \(place)",
                isOptional: place > 1
            ).codes(measure.reasons ?? "")
        }
        return [FormField("days", .number, "For how many days", isOptional: true)] + reasons
    }

    /// Makes of what was chosen one by one what the act reads.
    static func gathered(_ typed: FormBody) -> FormBody {
        var gathered = typed
        let reasons = typed.numbered("reasons")
        if !reasons.isEmpty {
            for place in reasons.keys { gathered.remove("reasons_\(place)") }
            gathered.set(
                "reasons",
                reasons.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
                    .joined(separator: " ")
            )
        }
        let scale = (typed["scale"] ?? "").split(separator: " ").map(String.init)
        gathered.remove("scale")
        if scale.count == 3 {
            for (name, word) in zip(["instrument", "edition", "domain"], scale) {
                gathered.set(name, word)
            }
        }
        return gathered
    }
}
