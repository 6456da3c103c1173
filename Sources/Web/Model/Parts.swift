import Mustache

/// A model as the template engine reads it: its parts by name.
///
/// The engine looks through all properties of a value for every name that a template asks for; here
/// each value is looked through once.
enum Parts {
    /// - Returns: what holds parts as a dictionary, several as an array; anything else as it is. Nil
    ///   for an optional that holds nothing.
    static func of(_ value: Any) -> Any? {
        if value is String || value is any MustacheParent { return value }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { of($0.value) }
        case .collection: return mirror.children.compactMap { of($0.value) }
        case .struct where !(value is any CustomStringConvertible):
            return mirror.children.reduce(into: [String: Any]()) { parts, child in
                if let label = child.label { parts[label] = of(child.value) }
            }
        default: return value
        }
    }
}
