/// A start page as the template draws it.
struct HomeModel: Sendable {
    var page: Page
    let title: String
    var greeting: String?
    var queues: [Queue] = []
    var sections: [Section] = []
    var actions: [Link] = []

    struct Queue: Sendable {
        let title: String
        let count: Int
        var text: String?
        let href: String
        var tag: Tag?
        /// Nothing waits.
        let isEmpty: Bool

        init(_ title: String, _ count: Int, _ href: String, text: String? = nil, tag: Tag? = nil) {
            self.title = title
            self.count = count
            self.href = href
            self.text = text
            self.tag = tag
            isEmpty = count == 0
        }
    }

    init(_ page: Page, _ title: String) {
        self.page = page
        self.title = title
    }
}
