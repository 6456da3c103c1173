import Casework
import Money
import Panel

// What a provider may report on, wherever a form asks for it.
extension Asked {
    /// The lines that whoever asks may report on, those of the newest orders first.
    ///
    /// To a coordinator they are those of the provider whose line or order the page is about.
    func openLines() async throws -> [SessionTemplate.OpenLine] {
        guard let provider = try await reporting() else {
            guard officer?.provider != nil else { return [] }
            return try await look(SessionTemplate()).open.reversed()
        }
        return try await look(SessionTemplate(provider: provider)).open.reversed()
    }

    /// The line that the form is about, once it is known.
    var chosenLine: String? {
        (form["line"] ?? query("line")).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Nil where an officer's own provider reports.
    private func reporting() async throws -> String? {
        guard officer?.provider == nil else { return nil }
        if let provider = query("provider") { return provider }
        guard let order = chosenLine?.split(separator: "/").first else { return nil }
        return try await look(ShowOrder(order: String(order))).provider
    }
}

extension FormField {
    /// A line of an order, as a provider knows it again.
    static func orderLine(_ name: String) -> FormField {
        FormField(name, .select, "What was delivered").choosing { asked in
            try await choices(asked.openLines(), today: asked.today())
        }
    }

    /// Those that go on come first; one that is over stays only while something is left of it.
    static func choices(_ lines: [SessionTemplate.OpenLine], today: Day) -> [Choice] {
        let current = lines.filter { $0.to >= today }
        let over = lines.filter { $0.to < today && $0.left != "0" }
        let first = lines.isEmpty ? "No line is open: start at an order" : "Choose a line"
        return [Choice("", first)]
            + current.map { line in
                choice(line, line.from > today ? ", begins \(Shown.day(line.from))" : "")
            }
            + over.map { choice($0, ", over since \(Shown.day($0.to))") }
    }

    private static func choice(_ line: SessionTemplate.OpenLine, _ end: String) -> Choice {
        let left = Words.count(line.left, line.unit)
        return Choice(
            line.line,
            "\(line.line), \(line.child): \(line.service), \(left) left\(end)"
        )
    }

    /// What may be said of a delivery: of a known line only what its terms allow.
    static let attendance = FormField("attendance", .radios, "How it went").choosing { asked in
        let codes = try await asked.codes("attendance")
        guard let chosen = asked.chosenLine,
            let terms = try await asked.openLines().first(where: { $0.line == chosen })?.terms
        else { return codes.map { Choice($0.code, $0.label) } }
        return codes.filter { $0.family == nil || $0.family == terms.rawValue }
            .map { Choice($0.code, $0.label) }
    }
}
