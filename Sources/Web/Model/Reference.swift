import Money

/// Where what a reference names is shown.
enum Reference {
    /// Nil for a text that names nothing with a page of its own.
    static func path(_ text: String) -> String? {
        guard text.utf8.count < 40, let dash = text.firstIndex(of: "-") else { return nil }
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
        return sitting(text, noun, text[dash...].dropFirst())
    }

    /// `CCEP-2026-11-18` and a decision of it, `CCEP-2026-11-18/3`; of a day's second sitting
    /// `CCEP-2026-11-18.2/3`.
    private static func sitting(
        _ text: String,
        _ panel: Substring,
        _ rest: Substring
    ) -> String? {
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard (2...12).contains(panel.count), panel.allSatisfy(\.isUppercase), parts.count <= 2,
            Day(reading: String(parts[0].prefix(10))) != nil,
            isSecond(parts[0].dropFirst(10)), parts.dropFirst().allSatisfy(isNumber)
        else { return nil }
        let page = "/sittings/\(panel)-\(parts[0])"
        return open(parts.count == 2 ? "\(page)/decisions/\(parts[1])" : page)
    }

    private static func isSecond(_ text: Substring) -> Bool {
        text.isEmpty || text.first == "." && isNumber(text.dropFirst())
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy(\.isNumber)
    }

    /// What whoever reads it may not see leads nowhere for them.
    private static func open(_ path: String) -> String? {
        let officer = Reader.now.officer
        return officer == nil || Route.isOpen(path, to: officer) ? path : nil
    }

    private static let pages = [
        "OFR": "officers", "FDR": "funders", "FUND": "funds", "PRV": "providers", "SVC": "services",
        "PKG": "packages", "OUT": "outcomes", "FUP": "follow-ups", "ORD": "orders",
        "SES": "sessions", "INV": "invoices", "RUN": "runs", "PAY": "payments",
        "COR": "corrections",
        "CH": "children", "RCT": "receipts", "CCN": "concerns", "RTN": "returns",
    ]
}
