import Casework
import Money
import Panel
import Testing

/// A child funded with a provider, and what comes of it.
struct StartedCase {
    let council: Council
    let funded: FundedCase
    let child: String
    let worker: Caller

    init(_ council: Council) async throws {
        self.council = council
        funded = try await council.fundedCase()
        child = try await council.shown(funded.package).child
        worker = funded.worker
    }

    func report(
        _ value: String?,
        measure: String = "activity",
        on day: String = Council.firstDay,
        for beneficiary: String? = nil,
        as caller: Caller? = nil
    ) async throws {
        _ = try await council.casework.perform(
            RecordOutcome(
                child: child,
                package: funded.package,
                measure: measure,
                value: value,
                on: day,
                evidence: "self",
                beneficiary: beneficiary
            ),
            as: caller ?? council.caller(.coordinator)
        )
    }

    @discardableResult
    func answer(
        _ followUp: String,
        _ status: String,
        on day: String? = nil,
        as caller: Caller? = nil
    ) async throws -> ShownFollowUp {
        let today = try await council.look(Today(), as: .coordinator).today
        return try await council.casework.perform(
            AnswerFollowUp(
                followUp: followUp,
                status: status,
                on: day ?? "\(today)",
                evidence: "official"
            ),
            as: caller ?? council.caller(.coordinator)
        )
    }

    func all() async throws -> [ShownFollowUp] {
        try await council.look(ListFollowUps(child: child), as: .coordinator).items
    }

    func due() async throws -> [String] {
        let due = ListFollowUps(due: true)
        return try await council.casework.look(due, as: worker).items.map(\.followUp)
    }

    func state(_ followUp: String) async throws -> FollowUp.State {
        try await council.look(ShowFollowUp(followUp: followUp), as: .auditor).state
    }

    func answered(_ state: String) async throws -> [String] {
        try await council.look(ListFollowUps(state: state), as: .finance).items.map(\.followUp)
    }
}
