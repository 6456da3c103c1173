import Casework
import Panel

/// A form that becomes one act: how it asks, and where it leads.
struct ActForm: Sendable {
    let title: String
    var intro: String?
    var warning: String?
    /// A warning that is looked up, since the council can change its words.
    var warningNow: @Sendable (Asked) async throws -> String? = { _ in nil }
    /// Whom to ring instead of filling it in.
    var numbers: @Sendable (Asked) async throws -> [Link] = { _ in [] }
    let fields: [FormField]
    let button: String
    var isWarning = false
    /// Shows what it would do, and asks once more.
    var isChecked = false
    /// Asks once more where its warning is about what was typed.
    var isCheckedWhereWarned = false
    /// Ways to what helps to fill it in, such as a template.
    var links: [Link] = []
    /// What stands over the fields that are folded away.
    var asideTitle = "More about it"
    /// Fields that differ with what the form is about; they come last.
    var further: @Sendable (Asked) async throws -> [FormField] = { _ in [] }
    /// Makes what was typed into several fields the request's own.
    var gathered: @Sendable (FormBody, Asked) -> FormBody = { typed, _ in typed }
    /// Words of the path that only say where it stands: no fields of the request.
    var around: Set<String> = []
    /// What is known before anybody types.
    var told: @Sendable (Asked) async throws -> String? = { _ in nil }
    /// What helps to fill it in, as tables beneath that.
    var explained: @Sendable (Asked) async throws -> TableModel? = { _ in nil }
    /// What on the next page comes next: its id.
    var anchor: @Sendable (Asked) async throws -> String? = { _ in nil }
    /// By a refusal's code: what it is about here, where its kind does not say.
    var blames: [String: Blame] = [:]
    /// The button that shows what it would do on the same page; with a script it is shown at once.
    var previewButton: String?

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

    func asking(_ further: @escaping @Sendable (Asked) async throws -> [FormField]) -> ActForm {
        var form = self
        form.further = further
        return form
    }

    func gathering(_ gathered: @escaping @Sendable (FormBody, Asked) -> FormBody) -> ActForm {
        var form = self
        form.gathered = gathered
        return form
    }

    func around(_ names: String...) -> ActForm {
        var form = self
        form.around = Set(names)
        return form
    }

    func telling(_ told: @escaping @Sendable (Asked) async throws -> String?) -> ActForm {
        var form = self
        form.told = told
        return form
    }

    func explaining(
        _ explained: @escaping @Sendable (Asked) async throws -> TableModel?
    ) -> ActForm {
        var form = self
        form.explained = explained
        return form
    }

    var checkedWhereWarned: ActForm {
        var form = self
        form.isCheckedWhereWarned = true
        return form
    }

    func leading(
        to anchor: @escaping @Sendable (Asked) async throws -> String?
    ) -> ActForm {
        var form = self
        form.anchor = anchor
        return form
    }

    func blaming(_ blames: [String: Blame]) -> ActForm {
        var form = self
        form.blames = blames
        return form
    }

    func live(_ previewButton: String) -> ActForm {
        var form = self
        form.previewButton = previewButton
        return form
    }

    /// The field that a refusal is about, and what to say where its own words are for others.
    struct Blame: Sendable {
        /// Nil where what was typed tells it.
        let field: String?
        var sentence: String?

        init(_ field: String?, _ sentence: String? = nil) {
            self.field = field
            self.sentence = sentence
        }
    }

    func fields(_ asked: Asked) async throws -> [FormField] {
        try await fields + further(asked)
    }

    /// Whether it asks once more before it becomes an act.
    func asksAgain(_ asked: Asked) async throws -> Bool {
        guard !isChecked, isCheckedWhereWarned else { return isChecked }
        return try await warningNow(asked) != nil
    }

    func warned(
        _ warning: @escaping @Sendable (Asked) async throws -> String?
    ) -> ActForm {
        var form = self
        form.warningNow = warning
        return form
    }

    func ringing(
        _ numbers: @escaping @Sendable (Asked) async throws -> [Link]
    ) -> ActForm {
        var form = self
        form.numbers = numbers
        return form
    }

    /// What comes after an act was done.
    enum Next: Sendable {
        /// With `{name}` for a word of this form's own path.
        ///
        /// - Parameter saying: which of the act's texts is said of it, where it has several.
        case goTo(String, saying: String? = nil)
        case download(String, type: String, name: String)
        /// What is shown once only, as a token is.
        case show(String, [Section])
    }
}
