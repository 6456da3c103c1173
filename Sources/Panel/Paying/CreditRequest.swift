package import Money

/// What a provider was asked to give back, as a correction that settles it meets it.
package struct CreditRequest: Hashable, Sendable {
    package let reference: String
    package let kind: CorrectionKind
    package let line: ID
    /// What of it is not settled yet.
    package let left: Pence

    package init(reference: String, kind: CorrectionKind, line: ID, left: Pence) {
        self.reference = reference
        self.kind = kind
        self.line = line
        self.left = left
    }

    /// Refuses a correction that cannot settle it; in the order of `CorrectionRefusal`.
    ///
    /// - Parameters:
    ///   - correction: its kind.
    ///   - amount: all that it takes.
    ///   - lines: those that it takes it of.
    package func checkSettling(
        by correction: CorrectionKind,
        _ amount: Pence,
        of lines: [ID]
    ) throws(Refusal) {
        guard correction != .writeBack else { throw .correction(.settlesNothing) }
        guard kind == .creditRequest else { throw .correction(.noRequest(reference)) }
        guard lines.allSatisfy({ $0 == line }) else {
            throw .correction(.requestOfAnother(reference))
        }
        guard amount <= left else {
            throw .correction(.exceedsRequest(asked: amount, left: left))
        }
    }
}

extension Line {
    /// What its provider may still be asked to give back.
    ///
    /// - Parameter asked: what it was asked for already and has not given.
    package func returnable(beside asked: Pence) -> Pence {
        max(delivered - asked, .zero)
    }

    /// Refuses asking for more than that.
    package func checkRequest(_ amount: Pence, beside asked: Pence) throws(Refusal) {
        let there = returnable(beside: asked)
        guard amount <= there else {
            throw .correction(.exceeds(asked: amount, there: there))
        }
    }
}
