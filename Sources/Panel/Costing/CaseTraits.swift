/// What makes one package like another: as much of a child as its package tells.
package struct CaseTraits: Hashable, Sendable {
    /// In years, when it was proposed.
    package let age: Int?
    /// Of risk.
    package let level: String?

    package init(age: Int?, level: String?) {
        self.age = age
        self.level = level
    }
}
