import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

/// A form that becomes one act: how it asks, and where it leads.
struct ActForm: Sendable {
    let title: String
    var intro: String?
    var warning: String?
    /// A warning that is looked up, since the council can change its words.
    var warningNow: @Sendable (Asked) async throws -> String? = { _ in nil }
    let fields: [FormField]
    let button: String
    var isWarning = false
    /// Shows what it would do, and asks once more.
    var isChecked = false

    init(
        _ title: String,
        _ fields: [FormField],
        button: String,
        intro: String? = nil,
        warning: String? = nil,
        isWarning: Bool = false,
        isChecked: Bool = false
    ) {
        self.title = title
        self.fields = fields
        self.button = button
        self.intro = intro
        self.warning = warning
        self.isWarning = isWarning
        self.isChecked = isChecked
    }

    func warned(
        _ warning: @escaping @Sendable (Asked) async throws -> String?
    ) -> ActForm {
        var form = self
        form.warningNow = warning
        return form
    }

    /// What comes after an act was done.
    enum Next: Sendable {
        case goTo(String)
        /// What is shown once only, as a token is.
        case show(String, [Section])
    }
}

extension Route {
    /// The two routes of a form: to look at it, and to send it in.
    ///
    /// What stands in the path is part of the request, under its name.
    static func form<R: ActRequest>(
        _ path: String,
        _ request: R.Type,
        _ form: ActForm,
        then next: @escaping @Sendable (R.Answer) -> ActForm.Next
    ) -> [Route] {
        let desk = FormDesk<R>(path: path, form: form, next: next)
        return [
            .get(path, .may(R.act)) { asked in
                asked.website.page("form", try await desk.model(asked, typed: nil, nil))
            },
            .post(path, .may(R.act)) { asked in try await desk.take(asked) },
        ]
    }
}
