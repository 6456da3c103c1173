import Money
import Panel
import Reports
import Store

/// What was granted to providers, as it is published: see `Award.published`.
struct PublishedAwards {
    let awards: [Award]
    private let payees: [String: Publications.Organisation]

    init(in period: PublishedPeriod, at desk: ReadingDesk, least: Int) throws {
        let quarters = try period.quartersOfYears()
        let granted = try desk.fetchEach(quarters.map(Publications.granted))
        let known = zip(quarters, granted).flatMap { quarter, granted in
            granted.map { Award($0, in: quarter) }
        }
        awards = Award.published(known, in: period.span, on: desk.today, least: least)
        payees = Dictionary(
            granted.joined().map { ($0.payee.reference, $0.payee) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func payee(of award: Award) -> Publications.Organisation {
        guard let payee = payees[award.provider] else {
            preconditionFailure("every award has the provider that it was read with")
        }
        return payee
    }
}

extension Award {
    fileprivate init(_ granted: Publications.Granted, in quarter: Span) {
        self.init(
            provider: granted.payee.reference,
            period: quarter,
            children: granted.children,
            awarded: granted.awarded,
            paid: granted.paid,
            awardedOn: granted.awardedOn,
            starts: granted.starts,
            ends: granted.ends
        )
    }
}
