/// What every page has around it.
struct Page: Sendable {
    var title: String
    var product = "Diversion fund manager"
    var isSignedIn = false
    var officer: String?
    var roles: String?
    var csrf = ""
    var nav: [NavigationLink] = []
    var crumbs: [Link] = []
    /// What was just done.
    var done: String?
    /// Stands on every page, as on the demo's.
    var note: String?
    /// What the note is about, in a word.
    var phase: String?
    /// Something typed was wrong: the title says so first.
    var isWrong = false

    init(_ title: String) {
        self.title = title
    }
}

struct NavigationLink: Sendable {
    let text: String
    let href: String
    let isCurrent: Bool
}

struct Link: Sendable {
    let text: String
    var href: String?
    /// The one thing to do here.
    var isMain = false
    var isWarning = false

    init(_ text: String, _ href: String? = nil, isMain: Bool = false, isWarning: Bool = false) {
        self.text = text
        self.href = href
        self.isMain = isMain
        self.isWarning = isWarning
    }
}

/// A word that says how something stands; the colour only says it again.
struct Tag: Sendable {
    enum Colour: String, Sendable {
        case grey
        case blue
        case green
        case amber
        case red
    }

    let text: String
    let colour: String

    init(_ text: String, _ colour: Colour) {
        self.text = text
        self.colour = colour.rawValue
    }
}

/// A line of a summary: a label, and what is known under it.
struct Fact: Sendable {
    let label: String
    var text: String
    var href: String?
    var change: Link?
    var tag: Tag?
    var lines: [String] = []

    init(_ label: String, _ text: String, _ href: String? = nil) {
        self.label = label
        self.text = text
        self.href = href
    }
}

/// A part of a page under its own title.
struct Section: Sendable {
    var title: String?
    var text: String?
    var inset: String?
    var summary: [Fact] = []
    var table: TableModel?
    /// A chart that was drawn here: never what came from outside.
    var svg: String?
    var svgText: String?
    var empty: String?

    init(_ title: String? = nil) {
        self.title = title
    }
}
