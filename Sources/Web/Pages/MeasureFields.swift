import Casework
import Panel

/// What a form asks for a measure's value, by the way in which it is read.
enum MeasureFields {
    static func of(_ measure: MeasureCard) async throws -> [FormField] {
        switch Measure.Kind(rawValue: measure.kind) {
        case .code: [code(measure)]
        case .sessions: sessions
        case .score, .count: domain(measure) + [number(measure)]
        case .instrument: instrument
        case .exclusion: [code(measure)] + exclusion(measure)
        case .start, nil: []
        }
    }

    private static func code(_ measure: MeasureCard) -> FormField {
        let hint = [
            "activity": "Being out of education and work is an answer too.",
            "risk": "Higher than before is an answer too. If a child is in danger now, ring 999 "
                + "first.",
        ]
        let list = measure.list ?? ""
        let isShort = ["level", "exclusion-kind"].contains(list)
        return FormField(
            "value",
            isShort ? .radios : .select,
            "What is so now",
            hint: hint[measure.measure]
        )
        .choosing { asked in
            try await asked.codes(list).sorted { place($0) < place($1) }
                .map { FormField.Choice($0.code, list == "activity" ? named($0) : $0.label) }
        }
        .unchosen()
    }

    /// Levels from the lowest, where the council has these three; everything else by its code.
    private static func place(_ code: CodeCard) -> String {
        ["low", "medium", "high"].firstIndex(of: code.code).map { "\($0)" } ?? code.code
    }

    private static func named(_ code: CodeCard) -> String { "\(code.label) (\(code.code))" }

    private static func domain(_ measure: MeasureCard) -> [FormField] {
        guard let domains = measure.domains else { return [] }
        return [FormField("domain", .select, "What is scored").codes(domains)]
    }

    /// A list where the scale is short enough to choose from.
    private static func number(_ measure: MeasureCard) -> FormField {
        guard let least = measure.least, let most = measure.most, most - least <= 20,
            measure.kind == Measure.Kind.score.rawValue
        else { return FormField("value", .number, "How many") }
        return FormField(
            "value",
            .select,
            "How near",
            hint: "As the child or the family sees it, where that can be asked."
        )
        .choosing { _ in
            (least...most).map { score in
                let words = [least: ", not yet", most: ", reached"]
                return FormField.Choice("\(score)", "\(score)\(words[score] ?? "")")
            }
        }
        .unchosen("Choose")
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

    private static let instrument = [
        FormField("scale", .select, "Which score").choosing { asked in
            try await asked.look(ListInstruments(paging: Paging(size: "500"))).items.map {
                FormField.Choice(
                    "\($0.instrument) \($0.edition) \($0.domain)",
                    "\($0.label) (\($0.edition), \($0.least) to \($0.most))"
                )
            }
        }.unchosen(),
        FormField("value", .number, "Score"),
    ]

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
