/// Who takes an outcome back: whoever reported it while nobody else saw it confirmed; after that, and
/// what others reported, a coordinator.
package enum OutcomeWithdrawal {
    /// What was taken back is neither verified nor taken back again, nor is what was asked after it.
    package static func checkStanding(_ outcome: String, isWithdrawn: Bool) throws(Refusal) {
        guard !isWithdrawn else { throw .outcome(.withdrawn(outcome)) }
    }

    /// Refuses it; in the order of `OutcomeRefusal`.
    package static func check(
        _ outcome: String,
        isWithdrawn: Bool,
        isVerified: Bool,
        reporter: ID,
        by officer: Officer
    ) throws(Refusal) {
        try checkStanding(outcome, isWithdrawn: isWithdrawn)
        guard !officer.roles.contains(.coordinator) else { return }
        guard reporter == officer.id else { throw .outcome(.othersReport) }
        guard !isVerified else { throw .outcome(.verified) }
    }
}
