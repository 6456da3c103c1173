import Panel

extension Proposal {
    /// What it is put down to, as a code of the list `change-reason`: what was given, or what is
    /// usual.
    ///
    /// Why a package ends early is always said: nothing is usual.
    func reason(_ given: String?) throws(Refusal) -> String {
        if let given { return given }
        switch self {
        case .fund, .vary: return "agreed"
        case .refuse: return "not-agreed"
        case .defer: return "put-off"
        case .end: throw .decision(.endWithoutReason)
        }
    }
}
