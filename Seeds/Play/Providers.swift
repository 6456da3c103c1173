import Casework
import Money
import Panel

extension Diary {
    /// Providers join, renew their papers, and one is suspended.
    static func providers(_ plan: Plan) -> [Entry] {
        let almanac = plan.almanac
        return Organisation.all.enumerated().flatMap { place, organisation in
            let joining = Entry(organisation.joined(almanac)) { player in
                try await player.join(organisation, at: place)
            }
            let renewals = organisation.renewals(almanac).map { paper in
                Entry(paper.seen) { try await $0.check(place, paper) }
            }
            let suspension = organisation.suspended.map { suspended in
                Entry(almanac.after(suspended.after, days: 9)) { player in
                    try await player.act(
                        SuspendProvider(
                            provider: player.providers[place],
                            reason: suspended.reason
                        ),
                        as: .finance
                    )
                }
            }
            return [joining] + renewals + [suspension].compactMap { $0 }
        }
    }
}

extension Player {
    fileprivate func join(_ organisation: Organisation, at place: Int) async throws {
        let provider = try await act(
            AddProvider(
                name: organisation.name,
                charity: organisation.charity,
                company: organisation.company
            ),
            as: .coordinator
        ).provider
        providers[place] = provider
        services[place] = References()
        for (offer, service) in organisation.offers.enumerated() {
            services[place]?[offer] = try await self.offer(service, by: provider)
        }
        for paper in organisation.papers(plan.almanac) { try await check(place, paper) }
        try await act(ApproveProvider(provider: provider), as: .secondFinance)
        try await signIn(organisation.officer, .provider, provider: provider)
    }

    private func offer(_ offer: Offer, by provider: String) async throws -> String {
        let service = try await act(
            OfferService(
                provider: provider,
                service: offer.service,
                unit: offer.unit.rawValue,
                price: offer.price.decimal,
                head: offer.want.head,
                from: "\(plan.almanac.yearStart)"
            ),
            as: .coordinator
        ).service
        if let later = offer.later {
            try await act(
                RepriceService(
                    service: service,
                    price: later.decimal,
                    from: "\(Offer.laterPrice(plan.almanac))"
                ),
                as: .coordinator
            )
        }
        return service
    }

    fileprivate func check(_ place: Int, _ paper: Paper) async throws {
        try await act(
            CheckProvider(
                provider: providers[place],
                kind: paper.kind,
                verifiedOn: "\(paper.seen)",
                expires: "\(paper.lapses)"
            ),
            as: .coordinator
        )
    }
}
