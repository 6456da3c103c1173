import Money

extension Planner {
    /// What of a bundle can be had and paid for.
    mutating func lines(
        of bundle: Int,
        at sitting: Int,
        turn: Chapter.Turn,
        for child: Int
    ) -> [PlannedLine] {
        var lines: [PlannedLine] = []
        for want in Bundle.all[bundle].wants {
            guard let line = line(want, at: sitting, returns: turn.returns),
                purse.covers(lines + [line], for: child)
            else { continue }
            lines.append(line)
        }
        return lines
    }

    /// One line for what is wanted, by a provider that may be funded for all of its days.
    private mutating func line(_ want: Want, at sitting: Int, returns: Bool) -> PlannedLine? {
        let decided = min(returns ? sitting + 1 : sitting, Chapter.all.count - 1)
        let from = almanac.sittings[decided].adding(days: lot.draw(4...14))
        guard let fund = Grant.position(ofHead: want.head) else { return nil }
        var choices: [PlannedLine] = []
        for (provider, organisation) in Organisation.all.enumerated() {
            for (offer, service) in organisation.offers.enumerated() where service.want == want {
                let quantity = lot.draw(service.unit.usual)
                let days = service.unit.days(quantity)
                guard let now = stands[provider][sitting], let then = stands[provider][decided]
                else { continue }
                let last = min(now, then, almanac.end(of: Grant.all[fund]))
                let to = min(from.adding(days: days), last)
                // So much in so few days would be no good.
                guard from.days(until: to) * 3 >= days * 2 else { continue }
                choices.append(
                    PlannedLine(
                        provider: provider,
                        offer: offer,
                        quantity: quantity,
                        price: service.price(on: from, almanac),
                        from: from,
                        to: to
                    )
                )
            }
        }
        return choices.isEmpty ? nil : choices.drawn(by: &lot)
    }
}
