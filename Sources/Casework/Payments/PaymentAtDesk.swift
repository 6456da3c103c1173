import Panel
package import Store

extension ReadingDesk {
    /// The run of this reference; a provider's own officer sees none, since it names others.
    package func run(_ text: String) throws -> Runs.Run {
        let reference = try Noun.run.read(text)
        let run = try fetch(Runs.find(reference))
        return try found(officer.seesOnlyOwnProvider ? nil : run, .run, reference)
    }

    /// The payment of this reference; to a provider's own officer there is no other's, and none
    /// that did not go to the ledger.
    package func payment(_ text: String) throws -> Payments.Payment {
        let reference = try Noun.payment.read(text)
        let payment = try fetch(Payments.find(reference))
        return try found(
            payment.flatMap { sees($0.provider.id) && isShown($0) ? $0 : nil },
            .payment,
            reference
        )
    }

    private func isShown(_ payment: Payments.Payment) -> Bool {
        !officer.seesOnlyOwnProvider || payment.wasSent
    }

    /// A run's payments as whoever approves or looks must find them.
    func payables(
        _ payments: [Payments.Payment],
        _ invoices: [Payments.Invoiced]
    ) -> [PayableFacts] {
        let theirs = Dictionary(grouping: invoices, by: \.payment)
        return payments.map { payment in
            PayableFacts(
                reference: payment.reference,
                total: payment.total,
                isAccountInUse: payment.account.isInUse(on: today),
                matchedBy: Dictionary(
                    (theirs[payment.id] ?? []).compactMap { invoice in
                        invoice.matchedBy.map { (invoice.reference, $0) }
                    },
                    uniquingKeysWith: { first, _ in first }
                ),
                look: payment.look
            )
        }
    }

    /// What there is to see about each of a run's payments.
    func risks(
        of run: ID,
        _ payments: [Payments.Payment],
        _ invoices: [Payments.Invoiced]
    ) throws -> [ID: [Risk]] {
        guard !payments.isEmpty else { return [:] }
        let (shared, requested, pasts, usual, checks, needed) = try fetch(
            RunRisks.shared(in: run),
            RunRisks.requested(in: run),
            RunRisks.pasts(in: run),
            RunRisks.usual(in: run),
            Checks.of(providers: Set(payments.map(\.provider.id)).sorted()),
            Rules.neededChecks(on: today)
        )
        let past = Dictionary(pasts.map { ($0.payment, $0) }, uniquingKeysWith: { one, _ in one })
        let theirs = Dictionary(grouping: invoices, by: \.payment)
        let held = Dictionary(grouping: checks, by: \.provider)
        let risks = payments.map { payment in
            let provider = payment.provider.id
            let facts = RiskFacts(
                sharedWith: shared[payment.id] ?? [],
                invoices: Dictionary(
                    (theirs[payment.id] ?? []).map { ($0.reference, $0.total) },
                    uniquingKeysWith: { first, _ in first }
                ),
                usual: usual[provider],
                isAccountNew: past[payment.id]?.wasPaid == false,
                hadAnotherAccount: past[payment.id]?.hadAnotherAccount ?? false,
                bouncedLast: past[payment.id]?.bouncedLast ?? false,
                lapsed: (held[provider] ?? []).lacking(
                    needed,
                    provider: provider,
                    today: today,
                    through: nil
                ),
                standing: payment.provider.standing,
                creditRequests: requested[payment.id] ?? []
            )
            return (payment.id, facts.risks(unusualPerMille: settings.unusualPerMille))
        }
        return Dictionary(risks, uniquingKeysWith: { first, _ in first })
    }
}
