/// Where money is, as the template draws it.
struct ParcelModel: Sendable {
    var page: Page
    let title: String
    var parcels: [Parcel] = []
    /// What is done with.
    var sections: [Section] = []
    var next: String?
    var actions: [Link] = []

    init(page: Page, title: String) {
        self.page = page
        self.title = title
    }

    struct Parcel: Sendable {
        let id: String
        let title: String
        let href: String
        let amount: String
        var about: String?
        var steps: [Step]
        var reason: String?
        var next: String?
        /// Where something is done about it.
        var ways: [Link] = []
    }

    struct Step: Sendable {
        let text: String
        let day: String?
        let isDone: Bool
        let isCurrent: Bool
    }
}
