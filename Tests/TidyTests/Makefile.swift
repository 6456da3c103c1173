/// As much of a Makefile as the rules ask about.
struct Makefile {
    /// The targets a person can type, in their order.
    let targets: [String]

    init(_ text: String) {
        targets = text.split(separator: "\n").flatMap { line -> [String] in
            guard let rule = line.prefixMatch(of: /([A-Za-z][\w -]*?)\s*:(?![:=])/) else {
                return []
            }
            return rule.1.split(separator: " ").map(String.init)
        }
    }
}
