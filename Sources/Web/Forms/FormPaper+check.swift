import Casework
import Hummingbird

// What was typed, once more before it is done, and where a form stands.
extension FormPaper {
    func check(_ asked: Asked, _ preview: [Section]) async throws -> CheckModel {
        var facts: [Fact] = []
        for field in try await form.fields(asked)
        where field.kind != .hidden && field.kind != .password {
            let values = asked.form.values[field.name] ?? []
            let choices = try await field.choices(asked)
            let texts = values.filter { !$0.isEmpty }.map { value in
                field.shown(choices.first { $0.value == value }?.text ?? value)
            }
            if !texts.isEmpty { facts.append(Fact(field.label, texts.joined(separator: ", "))) }
        }
        let hidden =
            asked.form.values.sorted { $0.key < $1.key }
            .filter { !FormBody.ours.contains($0.key) }
            .flatMap { name, values in values.map { CheckModel.Hidden(name: name, value: $0) } }
            + asked.form.hidden
        return CheckModel(
            page: asked.page("Check: \(title(asked).lowercasedFirst)", crumbs: crumbs(asked)),
            title: "Check before you confirm: \(title(asked).lowercasedFirst)",
            intro: try await form.told(asked),
            warning: try await form.warningNow(asked) ?? form.warning,
            summary: facts,
            preview: preview.map { $0.leavingOut(facts) },
            hidden: hidden + [CheckModel.Hidden(name: "confirmed", value: "yes")],
            action: asked.address,
            once: asked.form["once"] ?? Casework.newSecret(),
            csrf: asked.formToken,
            button: form.button,
            isWarning: form.isWarning,
            change: "Change something"
        )
    }

    /// With the path's own words in place of braces.
    func title(_ asked: Asked) -> String { asked.filled(form.title) }

    /// The page of what it is about stands before it.
    func crumbs(_ asked: Asked) -> [Link] {
        let parts = asked.request.uri.path.split(separator: "/").map(String.init)
        guard parts.count > 1 else { return [Link(title(asked))] }
        let list = asked.crumb(parts[0].asTitle, "/\(parts[0])")
        guard parts.count > 2 else { return list + [Link(title(asked))] }
        // Some are only rows of their list.
        let record = asked.crumb(parts[1].asTitle, "/\(parts[0])/\(parts[1])")
        return list + record + [Link(title(asked))]
    }
}

extension Section {
    /// Without what was typed, which stands above it: amounts only under the same label, since
    /// another may come to the same.
    fileprivate func leavingOut(_ typed: [Fact]) -> Section {
        var section = self
        let rest = summary.filter { fact in
            !typed.contains { $0.text == fact.text && ($0.label == fact.label || fact.isWords) }
        }
        if !rest.isEmpty || table != nil { section.summary = rest }
        return section
    }
}

extension Fact {
    /// Says in words what no other fact says by chance, as yes and no do.
    fileprivate var isWords: Bool { text.count > 3 && text.contains(where: \.isLetter) }
}

extension String {
    var asTitle: String { prefix(1).uppercased() + dropFirst() }
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
