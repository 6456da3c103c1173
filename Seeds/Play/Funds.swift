import Casework
import Money

extension Diary {
    /// The grants, and what finance moves in the course of the year.
    static func funds(_ plan: Plan) -> [Entry] {
        let almanac = plan.almanac
        let grants = Entry(almanac.beginning) { player in
            for (place, grant) in Grant.all.enumerated() {
                try await player.receive(grant, at: place)
            }
            player.say("Two funds: \(Grant.all.map(\.award).sum()) awarded.")
        }
        let transfers = Transfer.all.map { transfer in
            Entry(almanac.before(transfer.before, days: 15)) { try await $0.move(transfer) }
        }
        let increases = Increase.all.map { increase in
            Entry(almanac.before(increase.before, days: 15)) { try await $0.receive(increase) }
        }
        return [grants] + transfers + increases
    }
}

extension Player {
    fileprivate func receive(_ grant: Grant, at place: Int) async throws {
        funds[place] =
            try await act(
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
            ).fund
        for (head, amount) in grant.heads {
            try await act(
                Allocate(fund: funds[place], head: head, amount: amount.decimal),
                as: .finance
            )
        }
    }

    fileprivate func move(_ transfer: Transfer) async throws {
        try await act(
            Vire(
                fund: funds[transfer.fund],
                from: transfer.from,
                to: transfer.to,
                amount: transfer.amount.decimal,
                approval: transfer.approval
            ),
            as: .secondFinance
        )
    }

    fileprivate func receive(_ increase: Increase) async throws {
        try await act(
            ChangeAward(
                fund: funds[increase.fund],
                amount: increase.amount.decimal,
                down: false,
                letter: increase.letter
            ),
            as: .finance
        )
        for (head, amount) in increase.heads {
            try await act(
                Allocate(fund: funds[increase.fund], head: head, amount: amount.decimal),
                as: .finance
            )
        }
    }
}
