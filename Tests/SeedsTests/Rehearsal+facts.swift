import Money
import Panel

@testable import Seeds

extension Rehearsal {
    /// What a chair looks at, as Casework would load it.
    func facts(of package: Int, at sitting: Int) -> CaseFacts {
        let lines = plan.packages[package].lines.indices.map { line($0, of: package, at: sitting) }
        let available = Dictionary(
            lines.map { ($0.available, self.available[$0.head] ?? .zero) },
            uniquingKeysWith: { first, _ in first }
        )
        let child = childTotals[plan.packages[package].child] ?? [:]
        let providers = Set(plan.packages[package].lines.map(\.provider))
        return CaseFacts(
            state: cases[package].state,
            proposedBy: ID("coordinator"),
            openSitting: nil,
            lastDecided: nil,
            lines: lines,
            rates: rates(of: package),
            checks: checks(of: providers, at: sitting),
            neededChecks: ["governing-document", "safeguarding-policy", "dbs", "insurance"],
            ownInterests: Self.rooms[sitting].ownInterests,
            limits: [
                Limit(measure: .package, most: Pence(1_000_000), days: nil),
                Limit(measure: .child, most: Pence(1_500_000), days: 365),
                Limit(measure: .provider, most: Pence(10_000_000), days: nil),
            ],
            standing: Totals(
                available: available,
                leastSince: available,
                leastCommitted: Dictionary(
                    uniqueKeysWithValues: lines.map { ($0.id, $0.committed) }
                ),
                child: Dictionary(uniqueKeysWithValues: child.map { (Self.fund($0), $1) }),
                childInPeriod: child.values.sum(),
                providers: Dictionary(
                    uniqueKeysWithValues: providers.map {
                        (Self.provider($0), providerTotals[$0] ?? .zero)
                    }
                )
            )
        )
    }

    /// Groups of the quorum that nobody without an interest fills.
    func missing(_ package: Int, at sitting: Int) -> [String] {
        let room = Self.rooms[sitting]
        let providers = Set(plan.packages[package].lines.map { Self.provider($0.provider) })
        let quorum = Quorum(groups: [
            "children-services": ["children-services"], "police": ["police"],
            "health-or-education": ["health", "education"],
        ])
        return quorum.missing(room.attendances.agencies(free: room.interests, of: providers))
    }

    /// Who is at a sitting, and what they declare.
    private struct Room {
        let attendances: [Attendance]
        let interests: [Interest]
        /// The chair's.
        let ownInterests: Set<ID>
    }

    /// For each sitting; the same whatever day it is on.
    private static let rooms = Chapter.all.indices.map { sitting in
        let interests = Declaration.made(at: sitting).map {
            Interest(person: $0.person, provider: provider($0.provider))
        }
        return Room(
            attendances: Agency.present(at: sitting).map {
                Attendance(person: $0.person, agency: $0.agency)
            },
            interests: interests,
            ownInterests: Set(
                interests.filter { $0.person == Hand.chair(of: sitting).name }.map(\.provider)
            )
        )
    }

    private func line(_ place: Int, of package: Int, at sitting: Int) -> Line {
        let planned = plan.packages[package].lines[place]
        let suspended = Organisation.all[planned.provider].suspended
        let isSuspended = suspended.map { $0.after < sitting } ?? false
        let grant = Grant.all[planned.fund]
        return Line(
            id: ID("\(package)/\(place)"),
            position: place + 1,
            service: Self.service(planned),
            provider: ProviderStanding(
                id: Self.provider(planned.provider),
                reference: "PRV-\(planned.provider)",
                standing: isSuspended ? .suspended : .approved
            ),
            fund: Fund(
                id: Self.fund(planned.fund),
                reference: "FUND-\(planned.fund)",
                name: grant.name,
                funder: grant.funder,
                period: Span(from: plan.almanac.yearStart, to: plan.almanac.end(of: grant)),
                childCap: grant.childCap
            ),
            head: planned.want.head,
            beneficiary: .child,
            quantity: Quantity(thousandths: Int64(planned.quantity) * 1000),
            price: Price(each: planned.price),
            total: planned.total,
            span: Span(from: planned.from, to: planned.to),
            terms: .onDelivery,
            noShow: "standard",
            treatment: .usual,
            balances: [
                .held: cases[package].held[place], .committed: cases[package].committed[place],
                .delivered: cases[package].delivered[place],
            ]
        )
    }

    private func rates(of package: Int) -> [ID: RateCard] {
        var cards: [ID: RateCard] = [:]
        for line in plan.packages[package].lines {
            let offer = Organisation.all[line.provider].offers[line.offer]
            let service = Self.service(line)
            var rates = [Rate(service: service, from: plan.almanac.yearStart, price: offer.price)]
            if let later = offer.later {
                let from = Offer.laterPrice(plan.almanac)
                rates.append(Rate(service: service, from: from, price: later))
            }
            cards[service] = RateCard(rates)
        }
        return cards
    }

    private func checks(of providers: Set<Int>, at sitting: Int) -> [Check] {
        providers.flatMap { provider in
            papers[provider].filter { $0.seen <= plan.almanac.sittings[sitting] }.map { paper in
                Check(
                    provider: Self.provider(provider),
                    kind: paper.kind,
                    span: Span(from: paper.seen, to: paper.lapses)
                )
            }
        }
    }

    private static func fund(_ place: Int) -> ID {
        ID("fund \(place)")
    }

    private static func provider(_ place: Int) -> ID {
        ID("provider \(place)")
    }

    private static func service(_ line: PlannedLine) -> ID {
        ID("service \(line.provider) \(line.offer)")
    }
}
