package import Money

/// Something about a payment that whoever approves it should see first.
package enum Risk: Hashable, Sendable {
    /// The same account at other providers.
    case sharedAccount([String])
    /// An invoice far above what its provider usually asks for.
    case unusual(invoice: String, Pence, usual: Pence)
    /// Nothing was ever paid on this account, and another was used before it.
    case firstAfterBankChange
    /// The last payment on this account came back.
    case bouncedBefore
    /// Needed checks that do not hold today.
    case checkLapsed([String])
    case suspended
    /// The provider was asked to give back some of what this pays for, and has not.
    case creditRequested([String])

    package var code: String {
        switch self {
        case .sharedAccount: "shared-account"
        case .unusual: "unusual-amount"
        case .firstAfterBankChange: "bank-changed"
        case .bouncedBefore: "bounced-before"
        case .checkLapsed: "check-lapsed"
        case .suspended: "provider-suspended"
        case .creditRequested: "credit-requested"
        }
    }

    package var sentence: String {
        switch self {
        case .sharedAccount(let providers):
            "The same account is given for \(providers.joined(separator: ", "))."
        case .unusual(let invoice, let amount, let usual):
            "\(invoice) is for \(amount), where \(usual) is usual for this provider."
        case .firstAfterBankChange: "This is the first payment since the account changed."
        case .bouncedBefore: "The last payment on this account came back."
        case .checkLapsed(let kinds):
            "These checks are missing or have lapsed: \(kinds.joined(separator: ", "))."
        case .suspended: "This provider is suspended."
        case .creditRequested(let requests):
            "The provider was asked to give back some of what this pays for: "
                + "\(requests.joined(separator: ", ")). Credit the invoice first, or pay and be refunded."
        }
    }
}

/// What is known of a payment's provider and account.
package struct RiskFacts: Hashable, Sendable {
    package var sharedWith: [String]
    /// By reference, with VAT.
    package var invoices: [String: Pence]
    /// The median of what the provider was paid before, by invoice; nil where there was nothing.
    package var usual: Pence?
    package var isAccountNew: Bool
    package var hadAnotherAccount: Bool
    package var bouncedLast: Bool
    package var lapsed: [String]
    package var standing: Standing
    /// Open requests for credit, by reference.
    package var creditRequests: [String]

    package init(
        sharedWith: [String],
        invoices: [String: Pence],
        usual: Pence?,
        isAccountNew: Bool,
        hadAnotherAccount: Bool,
        bouncedLast: Bool,
        lapsed: [String],
        standing: Standing,
        creditRequests: [String]
    ) {
        self.sharedWith = sharedWith
        self.invoices = invoices
        self.usual = usual
        self.isAccountNew = isAccountNew
        self.hadAnotherAccount = hadAnotherAccount
        self.bouncedLast = bouncedLast
        self.lapsed = lapsed
        self.standing = standing
        self.creditRequests = creditRequests
    }

    /// What there is to see, the gravest first.
    ///
    /// - Parameter unusualPerMille: above so many thousandths of the usual an invoice is unusual.
    package func risks(unusualPerMille: Int) -> [Risk] {
        var risks: [Risk] = []
        if !sharedWith.isEmpty { risks.append(.sharedAccount(sharedWith)) }
        if isAccountNew, hadAnotherAccount { risks.append(.firstAfterBankChange) }
        if bouncedLast { risks.append(.bouncedBefore) }
        if standing == .suspended { risks.append(.suspended) }
        if !lapsed.isEmpty { risks.append(.checkLapsed(lapsed)) }
        if !creditRequests.isEmpty { risks.append(.creditRequested(creditRequests)) }
        if let usual {
            let most = usual.times(Int64(unusualPerMille), over: 1000)
            for (invoice, amount) in invoices.sorted(by: { $0.key < $1.key })
            where amount > most {
                risks.append(.unusual(invoice: invoice, amount, usual: usual))
            }
        }
        return risks
    }
}
