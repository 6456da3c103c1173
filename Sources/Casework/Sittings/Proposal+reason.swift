import Panel

extension Proposal {
    /// What it is put down to unless another reason is given: a code of the list `change-reason`.
    var usualReason: String {
        switch self {
        case .fund, .vary: "agreed"
        case .refuse: "not-agreed"
        case .defer: "put-off"
        case .end: "ended-early"
        }
    }
}
