import Casework
import Money

// What a movement within a fund would leave on both of its sides.
extension FundForms {
    static func moved(
        _ left: String,
        _ there: String
    ) -> @Sendable (Moved) -> [Section] {
        { answer in
            var would = Section("What this would do")
            would.summary = [
                Fact("Moves", answer.amountPence.description),
                Fact("Counts from", Shown.day(answer.on)),
                Fact(left, answer.fromPence.description),
                Fact(there, answer.toPence.description),
            ]
            return [would]
        }
    }

    /// The funder's own side, below zero by all that was awarded, is nobody's figure.
    @Sendable
    static func change(_ answer: Moved) -> [Section] {
        let isMore = answer.fromPence < .zero
        var would = Section("What this would do")
        would.summary = [
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
