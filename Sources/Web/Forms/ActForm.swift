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
    let fields: [FormField]
    let button: String
    var isWarning = false
    /// Shows what it would do, and asks once more.
    var isChecked = false
    /// Ways to what helps to fill it in, such as a template.
    var links: [Link] = []
    /// What stands over the fields that are folded away.
    var asideTitle = "More about it"

    init(
        _ title: String,
        _ fields: [FormField],
        button: String,
        intro: String? = nil,
        warning: String? = nil,
        isWarning: Bool = false,
        isChecked: Bool = false,
        links: [Link] = [],
        asideTitle: String = "More about it"
    ) {
        self.title = title
        self.fields = fields
        self.button = button
        self.intro = intro
        self.warning = warning
        self.isWarning = isWarning
        self.isChecked = isChecked
        self.links = links
        self.asideTitle = asideTitle
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
    ///
    /// - Parameter drawing: how an act that is looked at first is shown; as any answer unless said.
    static func form<R: ActRequest>(
        _ path: String,
        _ request: R.Type,
        _ form: ActForm,
        drawing: (@Sendable (R.Answer) -> [Section])? = nil,
        then next: @escaping @Sendable (R.Answer) -> ActForm.Next
    ) -> [Route] {
        let desk = FormDesk<R>(path: path, form: form, drawing: drawing, next: next)
        return [
            .get(path, .may(R.act)) { asked in
                asked.website.page("form", try await desk.model(asked, typed: nil, nil))
            },
            .post(path, .may(R.act)) { asked in try await desk.take(asked) },
        ]
    }
}
