package import Money
package import Panel
import Store

/// Proposes what is to be bought for one child: goals, and lines of service × quantity at the rate
/// card's price.
package struct ProposePackage: ActRequest {
    package static let act = Act.proposePackage

    /// How many lines one package may have.
    static let mostLines = 40

    package var child: String
    /// Where lines draw from that do not name a fund themselves.
    package var fund: String?
    package var goals: [String]
    /// As `LineText` reads them.
    package var lines: [String]
    package var referredOn: String?
    package var level: String?
    package var levelReason: String?
    /// As `PlannedOutcomeText` reads them.
    package var outcomes: [String]?

    package init(
        child: String,
        fund: String? = nil,
        goals: [String],
        lines: [String],
        referredOn: String? = nil,
        level: String? = nil,
        levelReason: String? = nil,
        outcomes: [String]? = nil
    ) {
        self.child = child
        self.fund = fund
        self.goals = goals
        self.lines = lines
        self.referredOn = referredOn
        self.level = level
        self.levelReason = levelReason
        self.outcomes = outcomes
    }

    package struct Answer: Codable, Sendable {
        package let package: String
        package let child: String
        package let lines: [String]
        package let totalPence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let child = try desk.knownChild(child)
        let goal = try Input.narrative(goals.joined(separator: "\n"), what: "goal")
        let referred = try referredOn.map(referral(today: desk.today))
        let level = try level.map { try desk.code($0, of: "level").code }
        let reason = try levelReason.map { try Input.narrative($0, what: "reason of the level") }
        guard level == nil || reason != nil else { throw Refusal.package(.levelWithoutReason) }
        let lines = try read(at: desk)
        let planned = try desk.plan(outcomes ?? [])
        let born = try desk.bornOn(child: child.id)
        let id = desk.newID()
        let reference = try desk.newReference(.package)
        desk.save(
            Packages.insert(
                Packages.New(
                    id: id,
                    reference: reference,
                    child: child.id,
                    proposedBy: desk.officer.id,
                    proposedOn: desk.today,
                    referredOn: referred,
                    age: born.map { $0.age(on: desk.today) },
                    level: level,
                    levelHash: reason.map { desk.seal($0, of: id, as: "level") },
                    goalHash: desk.seal(goal, of: id, as: "goal")
                ),
                event: desk.event
            )
        )
        desk.save(Lines.insert(lines, of: id, for: child.id, event: desk.event))
        desk.save(planned, of: id)
        let total = lines.map(\.total).sum()
        desk.record(
            reference,
            ["child": child.reference, "lines": "\(lines.count)", "pence": "\(total.count)"]
        )
        return Answer(
            package: reference,
            child: child.reference,
            lines: lines.map { LineReference.text(reference, $0.position) },
            totalPence: total
        )
    }

    private func referral(today: Day) -> (String) throws -> Day {
        { text in
            let day = try Input.day(text)
            guard day <= today else { throw Refusal.package(.referredAfterToday) }
            return day
        }
    }

    private func read(at desk: Desk) throws -> [Lines.New] {
        guard !lines.isEmpty else { throw Refusal.package(.noLines) }
        guard lines.count <= Self.mostLines else {
            throw Refusal.package(.tooManyLines(Self.mostLines))
        }
        return try lines.enumerated().map { position, text in
            try line(LineText(reading: text), position: position + 1, at: desk)
        }
    }

    private func line(_ text: LineText, position: Int, at desk: Desk) throws -> Lines.New {
        let service = try desk.found(
            desk.fetch(Lines.service(text.service)),
            .service,
            text.service
        )
        guard let fundReference = text.fund ?? fund else {
            throw Refusal.package(.noFund(line: position))
        }
        let fund = try desk.fund(fundReference)
        guard let card = try desk.fetch(Rates.cards(of: [service.id]))[service.id],
            card.covers(text.span), let rate = card.rate(on: text.span.from),
            let each = rate.price
        else { throw Refusal.package(.rateCardEnded(line: position)) }
        guard fund.period.covers(text.span) else {
            throw Refusal.package(.outsideFundPeriod(line: position, fund.period))
        }
        let vat = try desk.fetch(Rules.vatRate(of: rate.treatment.vat, on: text.span.from))
        guard let vat else { throw Refusal.package(.vatEnded(line: position)) }
        let price = Price(
            each: each,
            vatBasisPoints: vat,
            isVATLost: rate.treatment.isVATLost
        )
        guard let total = price.value(of: text.quantity), total > .zero,
            total <= desk.settings.largestAmount
        else { throw Refusal.package(.totalTooLarge(line: position)) }
        return Lines.New(
            id: desk.newID(),
            position: position,
            service: service.id,
            provider: service.provider,
            fund: fund,
            head: service.head,
            beneficiary: text.beneficiary,
            quantity: text.quantity,
            price: price,
            total: total,
            span: text.span,
            terms: service.terms,
            noShow: service.noShow,
            treatment: rate.treatment
        )
    }
}
