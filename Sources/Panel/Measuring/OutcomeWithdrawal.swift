/// Who takes an outcome back: whoever reported it while nobody else saw it confirmed; after that, and
/// what others reported, a coordinator.
package enum OutcomeWithdrawal {
    /// Refuses it; in the order of `OutcomeRefusal`.
    package static func check(
        _ outcome: String,
        isWithdrawn: Bool,
        isVerified: Bool,
        reporter: ID,
        by officer: Officer
    ) throws(Refusal) {
        guard !isWithdrawn else { throw .outcome(.withdrawn(outcome)) }
        guard !officer.roles.contains(.coordinator) else { return }
        guard reporter == officer.id else { throw .outcome(.othersReport) }
        guard !isVerified else { throw .outcome(.verified) }
    }
}
