import Hummingbird

/// The one table of what answers under which address: who may, and who answers.
///
/// Whatever is not here is not found, for everybody; what somebody may not is not there for them.
/// The API's table is `Endpoint.all`.
extension Route {
    static let all: [Route] =
        ServerPages.routes + SignInPages.routes + AccountPages.routes + HomePage.routes
        + SittingPages.routes
        + ChildPages.routes + RetentionPages.routes + PackagePages.routes + ProviderPages.routes
        + ProviderFormPages.routes + RegisterForms.routes + OrderPages.routes
        + DisclosureForm.routes
        + SessionPages.routes + InvoicePages.routes + PaymentPages.routes + FundPages.routes
        + ProviderInvoicePages.routes + OutcomePages.routes + ConcernPages.routes
        + ProofPages.routes + OfficerPages.routes
        + ReturnPages.routes + ReportPages.routes
        + RulePages.routes
}
