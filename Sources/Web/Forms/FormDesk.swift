import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

/// Where one kind of form is drawn, checked and made an act.
struct FormDesk<R: ActRequest>: Sendable {
    let paper: FormPaper
    let drawing: @Sendable (R.Answer) -> [Section]
    let next: @Sendable (R.Answer) -> ActForm.Next
    /// What gives whoever fills it in pause, so that it is confirmed first; mostly nothing.
    var doubts: (@Sendable (R.Answer) -> [Section])?

    func take(_ asked: Asked) async throws -> Response {
        guard asked.form["preview"] == nil else {
            return asked.website.page("form", try await previewed(asked))
        }
        guard asked.form["change"] == nil else {
            return asked.website.page("form", try await paper.model(asked, typed: asked.form, nil))
        }
        do {
            let request = try read(asked)
            if asked.form["confirmed"] == nil, try await paper.form.asksAgain(asked) {
                // A preview does without a reason, but nobody shall check what cannot be done.
                if let area = try await paper.lacking(asked).first(where: { $0.kind == .area }) {
                    throw ArgumentRefusal.missingField(area.name)
                }
                let preview =
                    try await R.mayBePreviewed
                    ? preview(request, asked) : []
                return asked.website.page("check", try await paper.check(asked, preview))
            }
            if let doubts, asked.form["confirmed"] == nil {
                let sections = doubts(try await tried(request, asked))
                if !sections.isEmpty {
                    return asked.website.page("check", try await paper.check(asked, sections))
                }
            }
            let answer = try await asked.casework.perform(
                request,
                as: asked.caller,
                key: asked.form["once"]
            )
            switch next(answer) {
            case .goTo(let path, let saying):
                let mark = path.contains("?") ? "&" : "?"
                let word = ([R.act.rawValue] + [saying].compactMap { $0 }).joined(separator: ".")
                let place = try await paper.form.anchor(asked).map { "#" + $0 } ?? ""
                let address = "\(asked.filled(path))\(mark)done=\(word)"
                return .redirect(to: address + asked.form.inAddress + place)
            case .download(let text, let type, let name):
                return .download(text, type: type, name: name)
            case .show(let title, let sections):
                var record = RecordModel(asked.page(title), title)
                record.sections = sections
                return asked.website.page("record", record)
            }
        } catch let refusal as Refusal {
            // What stands in the path is not there; what was typed may be typed again.
            if case .access(.notFound) = refusal, paper.path.contains("{") { throw refusal }
            return try await paper.refused(asked, refusal.reason, refusal.status)
        } catch let refusal as ArgumentRefusal {
            return try await paper.refused(asked, refusal, .badRequest)
        }
    }

    func read(_ asked: Asked) throws -> R {
        try ArgumentReader.read(R.self, from: paper.fields(asked), .form)
    }
}
