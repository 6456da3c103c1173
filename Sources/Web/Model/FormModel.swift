/// A form as the template draws it.
struct FormModel: Sendable {
    var page: Page
    let title: String
    var caption: String?
    var intro: String?
    var inset: String?
    /// What helps to fill it in.
    var explained: Explained?
    /// Drawn by the program itself, beside the words that say the same.
    var picture: Picture?
    var warning: String?
    /// To be rung by whoever has a telephone in the hand.
    var numbers: [Link] = []
    var errors: [Link] = []
    var groups: [Group]
    let action: String
    /// What only goes along.
    var hidden: [CheckModel.Hidden] = []
    var once: String?
    let csrf: String
    let button: String
    var isWarning = false
    var isMultipart = false
    /// Redraws what it would do as it is filled in.
    var isLive = false
    var previewButton: String?
    var back: Link?
    var preview: [Section] = []
    var links: [Link] = []

    /// A table that is folded away where it would push the form off the screen.
    struct Explained: Sendable {
        let table: TableModel
        let isOpen: Bool

        init(_ table: TableModel) {
            self.table = table
            isOpen = table.rows.count <= 6
        }
    }

    struct Picture: Sendable {
        let svg: String
        let label: String
    }

    struct Group: Sendable {
        var title: String?
        /// Beside each other, where there is room.
        var isRow = false
        /// Folded away under these words.
        var aside: String?
        var isOpen = false
        var fields: [FieldModel]
    }
}

/// “Check your answers”, as the template draws it.
struct CheckModel: Sendable {
    var page: Page
    let title: String
    var intro: String?
    var warning: String?
    var errors: [Link] = []
    let summary: [Fact]
    let preview: [Section]
    let hidden: [Hidden]
    let action: String
    let once: String
    let csrf: String
    /// None where something stands in the way.
    var button: String?
    let isWarning: Bool
    /// On the button that leads back to what was typed.
    var change: String?
    var back: Link?

    struct Hidden: Sendable {
        let name: String
        let value: String
    }
}
