package import Money

/// A field of the file that goes to the general ledger; which of them a council wants, and under
/// which heading, is dated data.
package enum LedgerColumn: String, CaseIterable, Sendable {
    case run
    case runDate = "run-date"
    case payment
    case supplier
    case supplierName = "supplier-name"
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
    package var isSealed: Bool {
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
