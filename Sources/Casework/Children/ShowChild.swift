package import Money
package import Panel
import Store

/// What is proposed, promised and reported for a child: references and money, nobody's name.
///
/// A provider's officer finds a child once a line of theirs is committed, and sees that provider's
/// lines only.
package struct ShowChild: LookUp {
    package static let act = Act.seeChildren

    package var child: String

    package init(child: String) {
        self.child = child
    }

    package struct Answer: Codable, Sendable {
        package let child: String
        package let packages: [PackageRow]
        package let funds: [FundRow]
        /// How many are recorded.
        package let outcomes: Int
        /// When who the child is was erased.
        package var erasedOn: Day?
        /// Until when the record is kept, to those who see to it; a year's last day, always.
        package var keptUntil: Day?
        /// Why it is kept all the same.
        package var heldFor: [String]?
    }

    package struct PackageRow: Codable, Sendable {
        package let package: String
        package let state: String
        package let proposedOn: Day
        /// As it was proposed.
        package let totalPence: Pence
        /// Held, committed, delivered, invoiced or paid.
        package let promisedPence: Pence
    }

    package struct FundRow: Codable, Sendable {
        package let fund: String
        package let promisedPence: Pence
        /// The most this fund promises for one child; none when it has no cap, or to a provider.
        package let capPence: Pence?
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let (id, reference) = try desk.child(child)
        var answer = try answer(reference, id, at: desk)
        answer.erasedOn = try desk.fetch(Erasures.day(of: id))
        guard desk.officer.may(.seeRetention) else { return answer }
        let facts = try desk.retention(of: id)
        answer.keptUntil = facts.kept?.until
        answer.heldFor = facts.holds.isEmpty ? nil : facts.holds
        return answer
    }

    private func answer(
        _ reference: String,
        _ id: ID,
        at desk: ReadingDesk
    ) throws -> Answer {
        guard let provider = desk.onlyProvider else {
            let (lines, promised, outcomes) = try desk.fetch(
                Children.lines(of: id, provider: nil),
                Children.promised(for: id),
                Children.outcomes(for: id, provider: nil)
            )
            let funds = promised.map {
                FundRow(fund: $0.fund, promisedPence: $0.pence, capPence: $0.cap)
            }
            return answer(reference, lines, funds, outcomes)
        }
        let (lines, outcomes) = try desk.fetch(
            Children.lines(of: id, provider: provider),
            Children.outcomes(for: id, provider: provider)
        )
        let own = lines.filter { $0.committed > .zero }
        guard !own.isEmpty else { throw Refusal.noChild(reference) }
        let funds = Dictionary(grouping: own, by: \.fund).sorted { $0.key < $1.key }
            .map { fund, lines in
                FundRow(fund: fund, promisedPence: lines.map(\.promised).sum(), capPence: nil)
            }
        return answer(reference, own, funds, outcomes)
    }

    private func answer(
        _ reference: String,
        _ lines: [Children.Line],
        _ funds: [FundRow],
        _ outcomes: Int
    ) -> Answer {
        var rows: [PackageRow] = []
        for line in lines where rows.last?.package != line.package {
            let lines = lines.filter { $0.package == line.package }
            rows.append(
                PackageRow(
                    package: line.package,
                    state: line.state,
                    proposedOn: line.proposedOn,
                    totalPence: lines.map(\.total).sum(),
                    promisedPence: lines.map(\.promised).sum()
                )
            )
        }
        return Answer(child: reference, packages: rows, funds: funds, outcomes: outcomes)
    }
}
