import Casework
import Money
import Reports

// What is there to be moved, and what a movement within a fund would leave on both of its sides.
extension FundForms {
    static func moved(
        _ left: String,
        _ there: String
    ) -> @Sendable (Moved) -> [Section] {
        { answer in
            var would = Section("What this would do")
            would.summary = [
                Fact("Fund", answer.fund, Reference.path(answer.fund)),
                Fact("Moves", answer.amountPence.description),
                Fact("Counts from", Shown.day(answer.on)),
                Fact(left, answer.fromPence.description),
                Fact(there, answer.toPence.description),
            ]
            return [would]
        }
    }

    @Sendable
    static func unallocated(_ asked: Asked) async throws -> String? {
        let fund = try await asked.look(ShowFund(fund: asked.parameter("fund")))
        return "\(fund.name): \(fund.unallocatedPence) is unallocated."
    }

    /// Head by head what can be moved from there.
    @Sendable
    static func available(_ asked: Asked) async throws -> String? {
        let answer = try await asked.look(Position(fund: asked.parameter("fund")))
        guard case .one(let position) = answer else { return nil }
        let heads = position.heads.map { head, funnel in
            "\(head.named("head")) \(funnel.availablePence)"
        }
        return "\(position.fund.name). Available: "
            + (heads.isEmpty ? "nothing" : heads.sorted().joined(separator: ", ")) + "."
    }

    /// Money of a grant goes on only where the same funder grants it.
    @Sendable
    static func following(_ asked: Asked) async throws -> [FormField.Choice] {
        let funds = try await asked.look(ListFunds(paging: Paging(size: "500"))).items
        let own = funds.first { $0.fund == asked.parameter("fund") }
        return funds.filter { $0.fund != own?.fund && $0.funder == own?.funder }
            .map { FormField.Choice($0.fund, "\($0.name) (\($0.fund))") }
    }

    /// The funder's own side, below zero by all that was awarded, is nobody's figure.
    @Sendable
    static func change(_ answer: Moved) -> [Section] {
        let isMore = answer.fromPence < .zero
        var would = Section("What this would do")
        would.summary = [
            Fact("Fund", answer.fund, Reference.path(answer.fund)),
            Fact(isMore ? "Grants" : "Takes back", answer.amountPence.description),
            Fact("Counts from", Shown.day(answer.on)),
            Fact(
                "Unallocated afterwards",
                (isMore ? answer.toPence : answer.fromPence).description
            ),
        ]
        return [would]
    }
}
