package import Money

/// A column of the file that goes to the general ledger: a field of a payment, or the same words in
/// every row; which of them a council wants is dated data.
package struct LedgerColumn: Hashable, Sendable {
    package let heading: String
    package let content: Content

    package enum Content: Hashable, Sendable {
        case field(LedgerField)
        case constant(String)
    }

    /// The list whose codes they are.
    package static let list = "ledger-column"

    /// - Parameters:
    ///   - code: a field, or `constant-` and any word.
    ///   - label: the heading; of a constant `Company = 01`, which is the heading and what it says.
    package init(code: String, label: String) throws(Refusal) {
        try Self.check(code)
        guard let field = LedgerField(rawValue: code) else {
            let parts = label.split(separator: "=", maxSplits: 1)
                .map { String($0).trimmingSpaces() }
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw .run(.constantIncomplete(code))
            }
            (heading, content) = (parts[0], .constant(parts[1]))
            return
        }
        (heading, content) = (label, .field(field))
    }

    package static func check(_ code: String) throws(Refusal) {
        let isKnown = LedgerField(rawValue: code) != nil || code.hasPrefix("constant-")
        guard isKnown else { throw .run(.unknownColumn(code)) }
    }

    /// Opens what is sealed of a bank account.
    package var isSealed: Bool {
        if case .field(let field) = content { field.isSealed } else { false }
    }

    package var asksForSupplierNumber: Bool { content == .field(.supplierNumber) }
}

/// What the general ledger may be told of a payment.
package enum LedgerField: String, Choice {
    case run
    case runDate = "run-date"
    case payment
    case supplier
    case supplierName = "supplier-name"
    case supplierNumber = "supplier-number"
    case accountEnding = "account-ending"
    case sortCode = "sort-code"
    case accountNumber = "account-number"
    case accountName = "account-name"
    case invoice
    case invoiceNumber = "invoice-number"
    case invoiceDate = "invoice-date"
    case fund
    case head
    case funding
    case vatCode = "vat-code"
    case coding
    case net
    case vat
    case gross

    /// Opens what is sealed of a bank account.
    fileprivate var isSealed: Bool {
        switch self {
        case .sortCode, .accountNumber, .accountName: true
        default: false
        }
    }
}

/// A part of an invoice that has one coding in the ledger.
package struct LedgerPart: Hashable, Sendable {
    package let fund: String
    package let head: String
    package let funding: Funding
    /// A code of the list `vat`.
    package let vatCode: String
    package var net: Pence
    /// By how much VAT that is got back weighs on it: net × its rate.
    package var weight: Int64
    package var vat = Pence.zero

    package init(
        fund: String,
        head: String,
        funding: Funding,
        vatCode: String,
        net: Pence,
        weight: Int64
    ) {
        self.fund = fund
        self.head = head
        self.funding = funding
        self.vatCode = vatCode
        self.net = net
        self.weight = weight
    }
}

extension [LedgerPart] {
    /// The parts of one invoice, those of one coding as one, with its VAT shared out among them.
    package func coded(vat: Pence) -> [LedgerPart] {
        var parts: [LedgerPart] = []
        for part in self {
            if let same = parts.firstIndex(where: { $0.hasCoding(of: part) }) {
                parts[same].net += part.net
                parts[same].weight += part.weight
            } else {
                parts.append(part)
            }
        }
        let weights = parts.map(\.weight)
        let isWeighted = weights.contains { $0 > 0 }
        let shares = vat.shared(by: isWeighted ? weights : parts.map(\.net.count))
        for (index, share) in shares.enumerated() {
            parts[index].vat = share
        }
        return parts
    }
}

extension LedgerPart {
    fileprivate func hasCoding(of other: LedgerPart) -> Bool {
        fund == other.fund && head == other.head && funding == other.funding
            && vatCode == other.vatCode
    }
}
