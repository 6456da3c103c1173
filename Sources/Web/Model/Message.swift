/// A page that only says something: what went wrong and what to do.
struct Message: Sendable {
    var page: Page
    var title: String
    var paragraphs: [String]
    /// For whoever is asked for help.
    var code: String?
    var action: Link?

    init(_ title: String, _ paragraphs: [String], action: Link? = Link("Go to the start", "/")) {
        page = Page(title)
        self.title = title
        self.paragraphs = paragraphs
        self.action = action
    }

    init(_ problem: Problem) {
        let title =
            switch problem.status {
            case 401: "Sign in first"
            case 403, 404: "This page is not there"
            case 503: "Not available just now"
            case 500: "Something went wrong"
            default: "This could not be done"
            }
        let detail =
            problem.hidesDetail
            ? "The records cannot be reached just now. Nothing was changed."
            : PageSentence.text(problem.detail)
        let further =
            problem.status == 503
            ? [
                "Load this page again in a moment. What you sent in is done once, however often "
                    + "it is sent. If this lasts, tell whoever looks after this service."
            ] : []
        self.init(title, [detail] + further)
        code = problem.incident.map { "Incident \($0)" }
        if problem.status == 503 { action = nil }
    }
}
