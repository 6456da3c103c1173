import Casework
import Money
import Panel

/// Short ways to a child's record that has come to its end.
extension Council {
    /// Erases who a child is, for a reason that holds before the time is over.
    @discardableResult
    func erase(_ child: String) async throws -> ApproveErasure.Answer {
        let proposed = try await propose(child)
        return try await act(ApproveErasure(erasure: proposed), as: .chair)
    }

    func propose(_ child: String, reason: String = "court-order") async throws -> String {
        try await act(ProposeErasure(child: child, reason: reason), as: .coordinator).erasure
    }

    /// Ends a package today, and closes the sitting that did.
    func finish(_ package: String) async throws {
        let sitting = try await openSitting(on: "\(time.now.day(in: "Europe/London"))")
        try await decide(.end, package, in: sitting)
        try await close(sitting)
    }

    /// A child of whom everything is kept that can be, and nothing is under way.
    func writtenCase() async throws -> (child: String, funded: FundedCase) {
        let funded = try await runningCase()
        let child = try await shown(funded.package).child
        try await act(
            MonitorChild(child: child, sex: "male", care: "looked-after"),
            as: .coordinator
        )
        try await act(
            DiscloseOrder(
                order: funded.order,
                basis: "safeguarding",
                reason: "Needed to meet",
                what: "first-name: Zbig"
            ),
            as: .coordinator
        )
        try await act(
            PlanOutcomes(
                package: funded.package,
                outcomes: ["goal 8 by 2027-01-31 how Zbig says it"]
            ),
            as: .coordinator
        )
        let session = try await casework.perform(
            RecordSession(
                SessionText(
                    line: "\(funded.order)/1",
                    on: "2026-12-02",
                    attendance: "attended",
                    note: "Zbig came by bus"
                )
            ),
            as: funded.worker
        ).session.session
        try await act(WithdrawSession(session: session, reason: "wrong-day"), as: .coordinator)
        try await act(
            RecordOutcome(
                child: child,
                package: funded.package,
                measure: "goal",
                value: "6",
                on: "2026-12-10",
                evidence: "self",
                note: "Zbig wants to cook"
            ),
            as: .coordinator
        )
        try await act(
            RecordOutcome(
                child: child,
                package: funded.package,
                measure: "activity",
                value: "310",
                on: Council.firstDay,
                evidence: "official"
            ),
            as: .coordinator
        )
        try await act(
            AnswerFollowUp(
                followUp: "FUP-1",
                status: "sustained",
                on: "2026-12-16",
                evidence: "self",
                note: "Zbig likes it there"
            ),
            as: .coordinator
        )
        let concern = try await casework.perform(
            RaiseConcern(order: funded.order, text: "Zbig was seen with others"),
            as: funded.worker
        ).concern
        try await act(AcknowledgeConcern(concern: concern), as: .coordinator)
        try await act(CloseConcern(concern: concern, reason: "known"), as: .coordinator)
        try await finish(funded.package)
        return (child, funded)
    }
}
