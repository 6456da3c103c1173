import Panel

/// Where what a reference names is shown.
enum Reference {
    /// Whoever the page is for: what they may not see leads nowhere for them.
    @TaskLocal static var viewer: SignedIn?

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
            return isOpen(page.act) ? "/\(page.path)/\(whole)" : nil
        }
        guard
            let sitting = text.wholeMatch(
                of: /([A-Z]{2,12}-\d{4}-\d\d-\d\d(?:\.\d+)?)(?:\/(\d+))?/
            ),
            isOpen(.seeSittings)
        else { return nil }
        return sitting.2.map { "/sittings/\(sitting.1)/decisions/\($0)" }
            ?? "/sittings/\(sitting.1)"
    }

    private static func isOpen(_ act: Act) -> Bool {
        viewer?.may(act) ?? true
    }

    private static let pages: [String: (path: String, act: Act)] = [
        "OFR": ("officers", .seeOfficers), "FUND": ("funds", .seeMoney),
        "PRV": ("providers", .seeProviders), "SVC": ("services", .seeProviders),
        "PKG": ("packages", .seePackages), "OUT": ("outcomes", .seeOutcomes),
        "ORD": ("orders", .seeOrders), "SES": ("sessions", .seeSessions),
        "INV": ("invoices", .seeInvoices), "RUN": ("runs", .seePayments),
        "PAY": ("payments", .seePayments), "COR": ("corrections", .seePayments),
        "CH": ("children", .seeChildren), "CCN": ("concerns", .seeConcerns),
    ]
}
