package import Money

/// One line of a package with everything a decision looks at.
package struct Line: Hashable, Sendable {
    package let id: ID
    package let position: Int
    package let service: ID
    package let provider: ProviderStanding
    package let fund: Fund
    package let head: String
    package let beneficiary: Beneficiary
    package let quantity: Quantity
    package let price: Price
    /// As it was proposed, with the VAT that is lost.
    package let total: Pence
    package internal(set) var span: Span
    package let terms: Terms
    /// The rule that says what is charged when nobody comes.
    package let noShow: String
    package let treatment: Treatment
    /// What stands in each stage now.
    package let balances: StageSums

    package init(
        id: ID,
        position: Int,
        service: ID,
        provider: ProviderStanding,
        fund: Fund,
        head: String,
        beneficiary: Beneficiary,
        quantity: Quantity,
        price: Price,
        total: Pence,
        span: Span,
        terms: Terms,
        noShow: String,
        treatment: Treatment,
        balances: StageSums
    ) {
        self.id = id
        self.position = position
        self.service = service
        self.provider = provider
        self.fund = fund
        self.head = head
        self.beneficiary = beneficiary
        self.quantity = quantity
        self.price = price
        self.total = total
        self.span = span
        self.terms = terms
        self.noShow = noShow
        self.treatment = treatment
        self.balances = balances
    }

    /// Held, committed, delivered, invoiced or paid.
    package var promised: Pence {
        Stage.promised.map { balances[$0] }.sum()
    }

    /// Delivered and beyond: what can no longer be released.
    package var delivered: Pence {
        [Stage.delivered, .invoiced, .paid].map { balances[$0] }.sum()
    }

    /// Where its money comes from.
    package var available: Account {
        Account(fund: fund.id, head: head, stage: .available)
    }

    package var committed: Pence {
        balances[.committed]
    }
}

/// A provider as a decision sees it.
package struct ProviderStanding: Hashable, Sendable {
    package let id: ID
    package let reference: String
    package let standing: Standing

    package init(id: ID, reference: String, standing: Standing) {
        self.id = id
        self.reference = reference
        self.standing = standing
    }
}

/// A price on a service's rate card, from a day on; none means that it is no longer offered.
package struct Rate: Hashable, Sendable {
    package let service: ID
    package let from: Day
    package let price: Pence?
    package let treatment: Treatment

    package init(service: ID, from: Day, price: Pence?, treatment: Treatment = .usual) {
        self.service = service
        self.from = from
        self.price = price
        self.treatment = treatment
    }
}

/// One service's prices, in the order of their first days.
package struct RateCard: Hashable, Sendable {
    package let rates: [Rate]

    /// - Parameter rates: by first day; of two on one day the later entered counts.
    package init(_ rates: [Rate]) {
        self.rates = rates
    }

    package func price(on day: Day) -> Pence? {
        rate(on: day)?.price
    }

    package func rate(on day: Day) -> Rate? {
        rates.last { $0.from <= day }
    }

    /// Offered on every one of these days, whatever its price.
    package func covers(_ span: Span) -> Bool {
        price(on: span.from) != nil
            && rates.allSatisfy { rate in
                rate.price != nil || rate.from <= span.from || rate.from > span.to
                    || price(on: rate.from) != nil
            }
    }

    package var latest: Rate? {
        rates.last
    }
}

/// A due-diligence check and how long it holds.
package struct Check: Hashable, Sendable {
    package let provider: ID
    package let kind: String
    package let span: Span

    package init(provider: ID, kind: String, span: Span) {
        self.provider = provider
        self.kind = kind
        self.span = span
    }
}

extension [Check] {
    /// The needed kinds that no check of this provider holds, today and on each of the days.
    package func lacking(
        _ needed: [String],
        provider: ID,
        today: Day,
        through days: Span?
    ) -> [String] {
        needed.filter { kind in
            !contains { check in
                check.provider == provider && check.kind == kind && check.span.contains(today)
                    && (days.map { $0.to <= check.span.to } ?? true)
            }
        }
    }
}
