/// Where what a reference names is shown.
enum Reference {
    /// Nil for a text that names nothing with a page of its own.
    static func path(_ text: String) -> String? {
        guard text.count < 40, let dash = text.firstIndex(of: "-") else { return nil }
        let noun = text[..<dash]
        if let page = pages[String(noun)] {
            let isLine = text.contains("/")
            let whole = isLine ? String(text.prefix { $0 != "/" }) : text
            let rest = whole[dash...].dropFirst()
            guard !rest.isEmpty, rest.allSatisfy({ $0.isNumber || noun == "CH" }) else {
                return nil
            }
            // Runs pay many providers: none of them sees one.
            let isOpen = noun != "RUN" || Reader.now.officer?.provider == nil
            return isOpen ? open("/\(page)/\(whole)") : nil
        }
        guard
            let sitting = text.wholeMatch(
                of: /([A-Z]{2,12}-\d{4}-\d\d-\d\d(?:\.\d+)?)(?:\/(\d+))?/
            )
        else { return nil }
        let page = "/sittings/\(sitting.1)"
        return open(sitting.2.map { "\(page)/decisions/\($0)" } ?? page)
    }

    /// What whoever reads it may not see leads nowhere for them.
    private static func open(_ path: String) -> String? {
        let officer = Reader.now.officer
        return officer == nil || Route.isOpen(path, to: officer) ? path : nil
    }

    private static let pages = [
        "OFR": "officers", "FUND": "funds", "PRV": "providers", "SVC": "services",
        "PKG": "packages", "OUT": "outcomes", "ORD": "orders", "SES": "sessions",
        "INV": "invoices", "RUN": "runs", "PAY": "payments", "COR": "corrections",
        "CH": "children", "CCN": "concerns", "RTN": "returns",
    ]
}
