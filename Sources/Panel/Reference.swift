package import Money

/// What people call a thing by.
///
/// Those with a number are counted from one; a child's is drawn by lot and carries a check
/// character.
package enum Noun: String, CaseIterable, Sendable {
    case officer = "OFR"
    case token = "TOK"
    case signIn = "SGN"
    case funder = "FDR"
    case fund = "FUND"
    case provider = "PRV"
    case service = "SVC"
    case package = "PKG"
    case outcome = "OUT"
    case followUp = "FUP"
    case erasure = "ERA"
    case concern = "CCN"
    case order = "ORD"
    case session = "SES"
    case invoice = "INV"
    case contact = "CON"
    case bankAccount = "BNK"
    case run = "RUN"
    case payment = "PAY"
    case correction = "COR"
    case exception = "EXC"
    case receipt = "RCT"
    case fundReturn = "RTN"

    package func reference(_ number: Int64) -> String {
        "\(rawValue)-\(number)"
    }

    /// The number in a reference that this program made.
    package func number(of reference: String) -> Int64 {
        guard let number = Int64(reference.dropFirst(rawValue.count + 1)) else {
            preconditionFailure("no reference of a \(name)")
        }
        return number
    }

    package var name: String {
        switch self {
        case .officer: "officer"
        case .token: "token"
        case .signIn: "sign-in"
        case .funder: "funder"
        case .fund: "fund"
        case .provider: "provider"
        case .service: "service"
        case .package: "package"
        case .outcome: "outcome"
        case .followUp: "follow-up"
        case .erasure: "erasure"
        case .concern: "concern"
        case .order: "order"
        case .session: "session"
        case .invoice: "invoice"
        case .contact: "contact"
        case .bankAccount: "bank account"
        case .run: "payment run"
        case .payment: "payment"
        case .correction: "correction"
        case .exception: "exception"
        case .receipt: "receipt"
        case .fundReturn: "return"
        }
    }

    /// Reads `PKG-12`, in any case.
    ///
    /// Anything else is malformed.
    package func read(_ text: String) throws(Refusal) -> String {
        let trimmed = text.trimmingSpaces().uppercased()
        let digits = trimmed.dropFirst(rawValue.count + 1)
        guard trimmed.hasPrefix(rawValue + "-"), !digits.isEmpty, digits.count <= 12,
            digits.allSatisfy(\.isASCIIDigit), digits.first != "0"
        else {
            throw .input(.malformedReference(noun: name, example: reference(12)))
        }
        return trimmed
    }
}

/// A line's reference: its package's with the line's number, `PKG-12/2`.
package struct LineReference: Hashable, Sendable {
    package let package: String
    package let position: Int

    package init(reading text: String) throws(Refusal) {
        let parts = text.trimmingSpaces().split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int(parts[1]), position > 0 else {
            throw .input(.malformedReference(noun: "line", example: "PKG-12/2"))
        }
        package = try Noun.package.read(String(parts[0]))
        self.position = position
    }

    package static func text(_ package: String, _ position: Int) -> String {
        "\(package)/\(position)"
    }
}

/// An order line's reference: its order's with the line's number in the package, `ORD-1/2`.
package struct OrderLineReference: Hashable, Sendable {
    package let order: String
    package let position: Int

    package init(reading text: String) throws(Refusal) {
        let parts = text.trimmingSpaces().split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int(parts[1]), position > 0 else {
            throw .input(.malformedReference(noun: "order line", example: "ORD-1/2"))
        }
        order = try Noun.order.read(String(parts[0]))
        self.position = position
    }

    package static func text(_ order: String, _ position: Int) -> String {
        "\(order)/\(position)"
    }
}

/// A sitting's reference, `CCEP-2026-11-18`, and a decision's in it, `CCEP-2026-11-18/3`.
///
/// A second sitting on one day is `CCEP-2026-11-18.2`.
package enum SittingReference {
    package static func text(panel: String, on day: Day, occurrence: Int) -> String {
        occurrence == 1 ? "\(panel)-\(day)" : "\(panel)-\(day).\(occurrence)"
    }

    package static func read(_ text: String) throws(Refusal) -> String {
        let trimmed = text.trimmingSpaces().uppercased()
        guard isSitting(Substring(trimmed)) else {
            throw .input(.malformedReference(noun: "sitting", example: "CCEP-2026-11-18"))
        }
        return trimmed
    }

    package static func readDecision(_ text: String) throws(Refusal) -> String {
        let trimmed = text.trimmingSpaces().uppercased()
        let parts = trimmed.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, isSitting(parts[0]), let number = Int(parts[1]), number > 0 else {
            throw .input(.malformedReference(noun: "decision", example: "CCEP-2026-11-18/3"))
        }
        return trimmed
    }

    private static func isSitting(_ text: Substring) -> Bool {
        guard let dash = text.firstIndex(of: "-"), dash > text.startIndex else { return false }
        let day = text[text.index(after: dash)...].split(separator: ".", maxSplits: 1)
        guard let first = day.first, Day(reading: String(first)) != nil else { return false }
        return day.count == 1 || Int(day[1]).map { $0 > 1 } == true
    }
}
