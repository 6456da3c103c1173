import Casework
import Money
import Panel

// What happens before a sitting, and at it.
extension Player {
    func receiveFunds() async throws {
        for grant in Grant.all {
            let added = try await act(
                AddFund(
                    name: grant.name,
                    funder: grant.funder,
                    from: "\(plan.almanac.yearStart)",
                    to: "\(plan.almanac.end(of: grant))",
                    award: grant.award.decimal,
                    childCap: grant.childCap.decimal,
                    letter: grant.letter
                ),
                as: .finance
            )
            funds.append(added.fund)
            for (head, amount) in grant.heads {
                try await act(
                    Allocate(fund: added.fund, head: head, amount: amount.decimal),
                    as: .finance
                )
            }
        }
    }

    func prepare(_ sitting: Int) async throws {
        let almanac = plan.almanac
        go(to: almanac.before(sitting, days: 15))
        for (position, organisation) in Organisation.all.enumerated()
        where organisation.joins == sitting {
            try await join(organisation, position)
        }
        for transfer in Transfer.all where transfer.before == sitting {
            try await act(
                Vire(
                    fund: funds[transfer.fund],
                    from: transfer.from,
                    to: transfer.to,
                    amount: transfer.amount.decimal,
                    approval: transfer.approval
                ),
                as: .finance
            )
        }
        go(to: almanac.before(sitting, days: 7))
        for child in plan.sittings[sitting].children { try await meet(child) }
        for package in plan.sittings[sitting].packages { try await propose(package) }
        go(to: almanac.sittings[sitting])
        try await renew(upTo: almanac.sittings[sitting], after: sitting)
    }

    private func join(_ organisation: Organisation, _ position: Int) async throws {
        let added = try await act(
            AddProvider(
                name: organisation.name,
                charity: organisation.charity,
                company: organisation.company
            ),
            as: .coordinator
        )
        providers[position] = added.provider
        for offer in organisation.offers {
            let offered = try await act(
                OfferService(
                    provider: added.provider,
                    service: offer.service,
                    unit: offer.unit.rawValue,
                    price: offer.price.decimal,
                    head: offer.want.head,
                    from: "\(plan.almanac.yearStart)"
                ),
                as: .coordinator
            )
            services[position, default: []].append(offered.service)
            if let later = offer.later {
                try await act(
                    RepriceService(
                        service: offered.service,
                        price: later.decimal,
                        from: "\(Offer.laterPrice(plan.almanac))"
                    ),
                    as: .coordinator
                )
            }
        }
        for paper in organisation.papers(plan.almanac) {
            try await check(added.provider, paper)
        }
        try await act(ApproveProvider(provider: added.provider), as: .finance)
        try await signIn(organisation.officer, .provider, provider: added.provider)
    }

    private func renew(upTo day: Day, after sitting: Int) async throws {
        let last = sitting == 0 ? plan.almanac.beginning : plan.almanac.sittings[sitting - 1]
        for (position, organisation) in Organisation.all.enumerated() {
            guard let provider = providers[position] else { continue }
            for paper in organisation.renewals(plan.almanac)
            where paper.seen > last && paper.seen <= day {
                try await check(provider, paper)
            }
        }
    }

    private func check(_ provider: String, _ paper: Paper) async throws {
        try await act(
            CheckProvider(
                provider: provider,
                kind: paper.kind,
                verifiedOn: "\(paper.seen)",
                expires: "\(paper.lapses)"
            ),
            as: .coordinator
        )
    }

    private func meet(_ child: Int) async throws {
        let first = ChildNames.first[child % ChildNames.first.count]
        let last = ChildNames.last[child * 7 % ChildNames.last.count]
        let born = plan.almanac.today.adding(days: -4400 - child * 31)
        let identity = "name: \(first) \(last)\nborn: \(born)\nlocal-id: \(700_000 + child * 13)\n"
        children[child] = try await act(AddChild(identity: identity), as: .coordinator).child
    }

    private func propose(_ position: Int) async throws {
        let package = plan.packages[position]
        packages[position] =
            try await act(
                ProposePackage(
                    child: children[package.child] ?? "",
                    goals: package.goals,
                    lines: package.lines.map { line in
                        let service = services[line.provider]?[line.offer] ?? ""
                        return "\(service) x \(line.quantity) from \(line.from) to \(line.to) "
                            + "for \(line.want.beneficiary) fund \(funds[line.fund])"
                    },
                    level: package.level?.code,
                    levelReason: package.level?.reason
                ),
                as: .coordinator
            ).package
    }
}
