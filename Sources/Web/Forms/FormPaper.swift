import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Money
import Panel

/// A form as it lies before somebody: empty, filled in wrongly, or to be checked once more.
struct FormPaper: Sendable {
    let path: String
    let form: ActForm

    /// The request's fields: what was typed, and what stands in the path.
    func fields(_ asked: Asked) -> [String: Argument] {
        var fields = form.gathered(asked.form, asked).arguments(leavingOut: FormBody.ours)
        for name in names where !form.around.contains(name) {
            fields[name] = .text(asked.parameter(name))
        }
        return fields
    }

    /// The names that stand in the path.
    private var names: [String] {
        path.matches(of: /\{(\w+)\}/).map { String($0.1) }
    }

    /// The fields that must be filled in and are not: all are told at once.
    func lacking(_ asked: Asked) async throws -> [FormField] {
        var lacking: [FormField] = []
        for field in try await form.fields(asked)
        where field.isNeeded && !names.contains(field.name) && asked.form.isBlank(field.name) {
            // Where leaving it says something too, that is a choice.
            let choices = try await field.choices(asked)
            if choices.allSatisfy({ !$0.value.isEmpty || $0.text == FormField.unchosen }) {
                lacking.append(field)
            }
        }
        return lacking
    }

    func refused(
        _ asked: Asked,
        _ reason: any Refusing,
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        let lacking =
            reason is ArgumentRefusal || reason is InputRefusal ? try await lacking(asked) : []
        let model = try await model(asked, typed: asked.form, reason, lacking: lacking)
        return asked.website.page("form", model, status: status)
    }

    func model(
        _ asked: Asked,
        typed: FormBody?,
        _ reason: (any Refusing)?,
        lacking: [FormField] = []
    ) async throws -> FormModel {
        let fields = try await form.fields(asked)
        let wrong = reason.flatMap { reason in
            form.blames[reason.code]?.field
                ?? FieldAtFault.name(in: fields, for: reason, typed ?? .none)
        }
        let sentence = reason.map { form.sentence($0, in: fields) }
        let empty = Dictionary(lacking.map { ($0.name, form.asking(for: $0)) }) { one, _ in one }
        let groups = try await groups(fields, asked, typed) { name in
            empty[name] ?? (wrong == name ? sentence : nil)
        }
        var page = asked.page(title(asked), crumbs: crumbs(asked))
        page.isWrong = reason != nil || !empty.isEmpty
        var model = FormModel(
            page: page,
            title: title(asked),
            groups: groups,
            action: asked.address,
            csrf: asked.formToken,
            button: form.isChecked ? "Continue" : form.button
        )
        model.intro = form.intro
        let warning = try await form.warningNow(asked)
        model.warning = warning ?? (form.isChecked ? nil : form.warning)
        model.numbers = try await form.numbers(asked)
        model.isWarning = form.isWarning && !form.isChecked
        model.isMultipart = fields.contains { $0.kind == .file }
        model.inset = try await form.told(asked)
        model.explained = try await form.explained(asked).map(FormModel.Explained.init)
        model.isLive = form.previewButton != nil
        model.previewButton = form.previewButton
        model.back = crumbs(asked).dropLast().last.map { Link("Back to \($0.text)", $0.href) }
        model.once = typed?["once"] ?? Casework.newSecret()
        model.links = form.links.map { Link($0.text, $0.href.map(asked.filled)) }
        model.hidden = typed?.hidden ?? []
        let isTold = !lacking.isEmpty && (wrong.map { empty[$0] != nil } ?? true)
        model.errors = isTold ? [] : reason.map { Self.errors($0, sentence, field: wrong) } ?? []
        model.errors += lacking.map { Link(form.asking(for: $0), "#field-\($0.name)") }
        return model
    }

    /// Fields that belong together, and last those that are folded away until something stands there.
    private func groups(
        _ fields: [FormField],
        _ asked: Asked,
        _ typed: FormBody?,
        _ error: (String) -> String?
    ) async throws -> [FormModel.Group] {
        var groups: [FormModel.Group] = []
        var aside = FormModel.Group(aside: form.asideTitle, fields: [])
        for field in fields where !names.contains(field.name) {
            let values =
                if let typed { typed.values[field.name] ?? [] } else {
                    try await begun(field, asked)
                }
            let model = FieldModel(
                field,
                values: values,
                options: try await field.choices(asked),
                error: error(field.name)
            )
            guard !field.isAside else {
                let isSaid = typed != nil || asked.query(field.name) != nil
                aside.isOpen =
                    aside.isOpen || (isSaid && !model.value.isEmpty) || model.error != nil
                aside.fields.append(model)
                continue
            }
            if groups.last?.title != field.group || groups.isEmpty {
                groups.append(FormModel.Group(title: field.group, isRow: field.isInRow, fields: []))
            }
            groups[groups.count - 1].fields.append(model)
        }
        return aside.fields.isEmpty ? groups : groups + [aside]
    }

    /// What stands in a field before anybody typed.
    private func begun(_ field: FormField, _ asked: Asked) async throws -> [String] {
        if let said = asked.query(field.name) { return [said] }
        return [field.isToday ? try await asked.today().description : field.initial(asked)]
    }

    private static func errors(
        _ reason: any Refusing,
        _ sentence: String?,
        field: String?
    ) -> [Link] {
        guard reason.faults.isEmpty else {
            return [Link(reason.pageSentence)]
                + reason.faults.prefix(50).map { fault in
                    let column = fault.column.map { ", \($0)" } ?? ""
                    return Link("Row \(fault.row)\(column): \(PageSentence.text(fault.sentence))")
                }
        }
        return [Link(sentence ?? reason.pageSentence, field.map { "#field-\($0)" })]
            + reason.parts.prefix(50).map { Link("\($0.of): \(PageSentence.text($0.sentence))") }
    }
}
