import Reports

extension String {
    /// A tag's attribute, whatever is in its value.
    mutating func append(attribute name: String, _ value: String) {
        self += " \(name)=\""
        HTML.write(value, to: &self)
        self += "\""
    }
}
