import Casework

extension Endpoint {
    /// What funders are told.
    static let returns: [Endpoint] = [
        .look("report/cost", ReportCosts.self),
        .act("return/accept", AcceptReturn.self),
        .act("return/draft", DraftReturn.self),
        .act("return/due", DraftDueReturns.self),
        .look("return/list", ListReturns.self),
        .act("return/reason", ExplainReturn.self),
        .act("return/risks", SayRisks.self),
        .look("return/show", ShowReturn.self),
        .act("return/submit", SubmitReturn.self),
        .act("return/target", SetTarget.self),
        .look("return/trace", TraceReturn.self),
    ]
}
