package import Database
package import Money
package import Panel

// How the nouns of Money and Panel stand in a column.

extension Pence: Storable {
    package static let kind = Value.Kind.integer
    package var value: Value { .integer(count) }
    package init?(value: Value) {
        guard let count = Int64(value: value) else { return nil }
        self.init(count)
    }
}

extension Quantity: Storable {
    package static let kind = Value.Kind.integer
    package var value: Value { .integer(thousandths) }
    package init?(value: Value) {
        guard let thousandths = Int64(value: value) else { return nil }
        self.init(thousandths: thousandths)
    }
}

extension Instant: Storable {
    package static let kind = Value.Kind.integer
    package var value: Value { .integer(microseconds) }
    package init?(value: Value) {
        guard let microseconds = Int64(value: value) else { return nil }
        self.init(microseconds: microseconds)
    }
}

extension Day: Storable {
    package static let kind = Value.Kind.text
    package var value: Value { .text(description) }
    package init?(value: Value) {
        guard let text = String(value: value) else { return nil }
        self.init(iso: text)
    }
}

extension ID: Storable {
    package static let kind = Value.Kind.text
    package var value: Value { .text(text) }
    package init?(value: Value) {
        guard let text = String(value: value) else { return nil }
        self.init(text)
    }
}

/// A closed list of words, stored as its word.
package protocol Word: Storable, Choice {}

extension Word {
    package static var kind: Value.Kind { .text }
    package var value: Value { .text(rawValue) }
    package init?(value: Value) {
        guard let text = String(value: value) else { return nil }
        self.init(rawValue: text)
    }
}

extension Act: Word {}
extension Adjustment.Kind: Word {}
extension BankAccount.State: Word {}
extension BankDifference.What: Word {}
extension Beneficiary: Word {}
extension CorrectionKind: Word {}
extension DecisionKind: Word {}
extension Edge: Word {}
extension EndScore: Word {}
extension HandRule: Word {}
extension FollowUp.Status: Word {}
extension Funding: Word {}
extension InvoiceState: Word {}
extension Limit.Measure: Word {}
extension Measure.Kind: Word {}
extension PackageState: Word {}
extension Better: Word {}
extension Came: Word {}
extension PaymentState: Word {}
extension RetainedSince: Word {}
extension Role: Word {}
extension RunState: Word {}
extension Scope: Word {}
extension SecondLook.Finding: Word {}
extension SecondLook.Why: Word {}
extension SessionState: Word {}
extension Stage: Word {}
extension Standing: Word {}
extension Terms: Word {}

extension Treatment {
    /// From the columns `funding`, `vat` and `vat_lost`.
    init(_ row: Row) throws {
        try self.init(
            unchecked: row["funding"],
            vat: row["vat"],
            isVATLost: row["vat_lost"]
        )
    }

    /// For the columns `funding`, `vat` and `vat_lost`.
    var values: [Value] { [funding.value, vat.value, isVATLost.value] }
}
