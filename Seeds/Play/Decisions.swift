import Casework
import Money

extension Player {
    /// A package for the first time.
    func decide(_ place: Int, in sitting: String, as chair: Hand) async throws {
        let package = plan.packages[place]
        let agreed = Bundle.all[package.bundle].rationale
        switch package.turn {
        case .fund:
            try await decide(place, in: sitting, "fund", agreed, as: chair)
        case .deferred:
            let (why, _) = Wording.deferred[place % Wording.deferred.count]
            try await decide(place, in: sitting, "defer", why, as: chair)
        case .refused:
            let why = Wording.refused[place % Wording.refused.count]
            try await decide(place, in: sitting, "refuse", why, as: chair)
        case .withdrawn:
            try await decide(place, in: sitting, "fund", agreed, as: chair)
            try await act(
                WithdrawDecision(
                    sitting: sitting,
                    package: packages[place],
                    rationale: Wording.withdrawn.0
                ),
                as: chair
            )
        case .replaced:
            try await decide(place, in: sitting, "fund", agreed, as: chair)
            try await decide(place, in: sitting, "refuse", Wording.replaced, as: chair)
        case .waiting:
            break
        }
    }

    /// A package that the last sitting deferred, or took out again.
    func hearAgain(_ place: Int, in sitting: String, as chair: Hand) async throws {
        let isWithdrawn = plan.packages[place].turn == .withdrawn
        let (_, deferred) = Wording.deferred[place % Wording.deferred.count]
        try await decide(
            place,
            in: sitting,
            "fund",
            isWithdrawn ? Wording.withdrawn.1 : deferred,
            as: chair
        )
    }

    /// A package that an earlier sitting funded.
    func decide(_ revisit: PlannedRevisit, in sitting: String, as chair: Hand) async throws {
        let package = packages[revisit.package]
        let isEnding: Bool
        let words: (reason: String, rationale: String)
        switch revisit.kind {
        case .more: (isEnding, words) = (false, ("more-needed", Wording.more))
        case .less: (isEnding, words) = (false, ("under-delivered", Wording.less))
        case .movedAway: (isEnding, words) = (true, ("moved-away", Wording.movedAway))
        case .endedEarly: (isEnding, words) = (true, ("custody", Wording.endedEarly))
        }
        try await act(
            Decide(
                sitting: sitting,
                package: package,
                kind: isEnding ? "end" : "vary",
                lines: isEnding ? [] : ["\(package)/1 x \(revisit.quantity)"],
                rationale: words.rationale,
                reason: words.reason
            ),
            as: chair
        )
    }

    private func decide(
        _ place: Int,
        in sitting: String,
        _ kind: String,
        _ rationale: String,
        as chair: Hand
    ) async throws {
        try await act(
            Decide(sitting: sitting, package: packages[place], kind: kind, rationale: rationale),
            as: chair
        )
    }
}
