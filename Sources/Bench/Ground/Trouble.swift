/// Why the bench cannot go on, in words for whoever runs it.
struct Trouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
