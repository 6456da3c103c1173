import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

/// Where one kind of form is drawn, checked and made an act.
struct FormDesk<R: ActRequest>: Sendable {
    let path: String
    let form: ActForm
    var drawing: (@Sendable (R.Answer) -> [Section])?
    let next: @Sendable (R.Answer) -> ActForm.Next

    func take(_ asked: Asked) async throws -> Response {
        do {
            let request = try read(asked)
            if form.isChecked, asked.form["confirmed"] == nil {
                let preview =
                    try await R.mayBePreviewed
                    ? preview(request, asked) : []
                return asked.website.page("check", try await check(asked, preview))
            }
            let answer = try await asked.casework.perform(
                request,
                as: asked.caller,
                key: asked.form["once"]
            )
            switch next(answer) {
            case .goTo(let path):
                return .redirect(to: "\(path)?done=\(R.act.rawValue)")
            case .show(let title, let sections):
                var record = RecordModel(asked.page(title), title)
                record.sections = sections
                return asked.website.page("record", record)
            }
        } catch let refusal as Refusal {
            if case .access(.notFound) = refusal { throw refusal }
            return try await refused(asked, refusal.reason, refusal.status)
        } catch let refusal as ArgumentRefusal {
            return try await refused(asked, refusal, .badRequest)
        }
    }

    private func read(_ asked: Asked) throws -> R {
        var fields = asked.form.arguments(leavingOut: FormBody.ours)
        for name in names { fields[name] = .text(asked.parameter(name)) }
        return try ArgumentReader.read(R.self, from: fields, isForm: true)
    }

    /// The names that stand in the path.
    private var names: [String] {
        path.matches(of: /\{(\w+)\}/).map { String($0.1) }
    }

    private func preview(_ request: R, _ asked: Asked) async throws -> [Section] {
        let answer = try await asked.casework.perform(
            request,
            as: asked.caller,
            keeping: false
        )
        if let drawing { return drawing(answer) }
        var would = Section("What this would do")
        would.summary = Record.facts(of: answer)
        return [would] + Record.sections(of: answer)
    }

    private func refused(
        _ asked: Asked,
        _ reason: any Refusing,
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        let model = try await model(asked, typed: asked.form, reason)
        return asked.website.page("form", model, status: status)
    }

    func model(
        _ asked: Asked,
        typed: FormBody?,
        _ reason: (any Refusing)?
    ) async throws -> FormModel {
        let wrong = reason.flatMap { FieldAtFault.name(in: form.fields, for: $0, typed ?? .none) }
        let groups = try await groups(asked, typed, wrong, reason)
        var page = asked.page(form.title, crumbs: crumbs(asked))
        page.isWrong = reason != nil
        var model = FormModel(
            page: page,
            title: form.title,
            groups: groups,
            action: asked.address,
            csrf: asked.formToken,
            button: form.isChecked ? "Continue" : form.button
        )
        model.intro = form.intro
        model.warning = form.isChecked ? nil : form.warning
        model.isWarning = form.isWarning && !form.isChecked
        model.isMultipart = form.fields.contains { $0.kind == .file }
        model.once = typed?["once"] ?? Casework.newSecret()
        model.links = form.links
        model.errors = reason.map { Self.errors($0, field: wrong) } ?? []
        return model
    }

    /// What is asked at once, and what is folded away until something stands in it.
    private func groups(
        _ asked: Asked,
        _ typed: FormBody?,
        _ wrong: String?,
        _ reason: (any Refusing)?
    ) async throws -> [FormModel.Group] {
        var (first, aside): ([FieldModel], [FieldModel]) = ([], [])
        for field in form.fields where !names.contains(field.name) {
            let values: [String] =
                if let typed {
                    typed.values[field.name] ?? []
                } else if let said = asked.query(field.name) {
                    [said]
                } else {
                    [try await field.initial(asked)]
                }
            let model = FieldModel(
                field,
                values: values,
                options: try await field.choices(asked),
                error: wrong == field.name ? reason?.sentence : nil
            )
            if field.isAside { aside.append(model) } else { first.append(model) }
        }
        guard !aside.isEmpty else { return [FormModel.Group(fields: first)] }
        let isOpen = aside.contains { !$0.value.isEmpty || $0.error != nil }
        return [
            FormModel.Group(fields: first),
            FormModel.Group(aside: form.asideTitle, isOpen: isOpen, fields: aside),
        ]
    }

    private static func errors(_ reason: any Refusing, field: String?) -> [Link] {
        guard reason.faults.isEmpty else {
            return [Link(reason.sentence)]
                + reason.faults.prefix(50).map { fault in
                    let column = fault.column.map { ", \($0)" } ?? ""
                    return Link("Row \(fault.row)\(column): \(fault.sentence)")
                }
        }
        return [Link(reason.sentence, field.map { "#field-\($0)" })]
            + reason.parts.prefix(50).map { Link("\($0.of): \($0.sentence)") }
    }

    private func check(_ asked: Asked, _ preview: [Section]) async throws -> CheckModel {
        var facts: [Fact] = []
        for field in form.fields where field.kind != .hidden && field.kind != .password {
            let values = asked.form.values[field.name] ?? []
            let choices = try await field.choices(asked)
            let texts = values.filter { !$0.isEmpty }.map { value in
                choices.first { $0.value == value }?.text ?? value
            }
            if !texts.isEmpty { facts.append(Fact(field.label, texts.joined(separator: ", "))) }
        }
        let hidden = asked.form.values.sorted { $0.key < $1.key }
            .filter { !FormBody.ours.contains($0.key) }
            .flatMap { name, values in values.map { CheckModel.Hidden(name: name, value: $0) } }
        return CheckModel(
            page: asked.page(form.title, crumbs: crumbs(asked)),
            title: "Check before you confirm: \(form.title.lowercasedFirst)",
            warning: form.warning,
            summary: facts,
            preview: preview,
            hidden: hidden + [CheckModel.Hidden(name: "confirmed", value: "yes")],
            action: asked.address,
            once: asked.form["once"] ?? Casework.newSecret(),
            csrf: asked.formToken,
            button: form.button,
            isWarning: form.isWarning,
            back: Link("Change something", asked.address)
        )
    }

    /// The page of what it is about stands before it.
    private func crumbs(_ asked: Asked) -> [Link] {
        let parts = asked.request.uri.path.split(separator: "/").map(String.init)
        guard parts.count > 1 else { return [Link(form.title)] }
        let list = Link(parts[0].asTitle, "/\(parts[0])")
        guard parts.count > 2 else { return [list, Link(form.title)] }
        return [list, Link(parts[1], "/\(parts[0])/\(parts[1])"), Link(form.title)]
    }
}

extension String {
    var asTitle: String { prefix(1).uppercased() + dropFirst() }
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
