/// One property of an answer, in the order it is declared.
struct Field {
    let label: String
    /// Nil where nothing is known.
    let value: Any?

    static func all(of record: Any) -> [Field] {
        Mirror(reflecting: record).children.compactMap { child in
            child.label.map { Field(label: $0.asLabel, value: unwrapped(child.value)) }
        }
    }

    /// The parts of a list or of a dictionary with words as keys, or nil for anything else.
    ///
    /// A dictionary's come in the order of their keys.
    static func parts(of value: Any) -> [(key: String?, record: Any)]? {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .collection:
            return mirror.children.map { (nil, $0.value) }
        case .dictionary:
            let pairs = mirror.children.compactMap { child -> (key: String?, record: Any)? in
                let pair = Array(Mirror(reflecting: child.value).children)
                guard pair.count == 2, let key = pair[0].value as? String else { return nil }
                return (key, pair[1].value)
            }
            return pairs.sorted { ($0.key ?? "") < ($1.key ?? "") }
        default:
            return nil
        }
    }

    private static func unwrapped(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return value }
        return mirror.children.first.flatMap { unwrapped($0.value) }
    }
}
