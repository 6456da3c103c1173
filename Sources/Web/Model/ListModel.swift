/// A list as the template draws it.
struct ListModel: Sendable {
    var page: Page
    let title: String
    var intro: String?
    var errors: [Link] = []
    var filters: Filters?
    /// What the whole list comes to.
    var summary: [Fact] = []
    var table: TableModel?
    var empty: Empty?
    var pager: Pager?
    var downloads: [Link] = []
    var actions: [Link] = []
    var tabs: [NavigationLink] = []

    struct Filters: Sendable {
        let fields: [FieldModel]
        let action: String
        let isFiltered: Bool
        let clear: String
    }

    struct Empty: Sendable {
        let text: String
        var action: Link?
    }

    struct Pager: Sendable {
        var next: String?
        var first: String?
        let shown: String
    }
}
