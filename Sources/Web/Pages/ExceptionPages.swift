import Casework
import Panel

/// Exceptions to separate hands: named, for a while, for teams that are too small for two.
enum ExceptionPages {
    static let routes: [Route] = [list] + grant + end

    private static let list = Route.list(
        "/rules/exceptions",
        ListExceptions.self,
        ListPage(
            title: "Exceptions",
            intro: "Who may do alone, for a while, what two should.",
            columns: [
                "exception", "name", "rule", "reason", "expires", "grantedBy", "state",
            ],
            actions: [
                ListPage.Offer(
                    text: "Grant an exception",
                    href: "/rules/exceptions/new",
                    act: .grantException
                )
            ],
            rowOffers: [
                ListPage.RowOffer(
                    text: "End it",
                    href: "/rules/exceptions/{exception}/end",
                    act: .endException,
                    when: ("state", "holds")
                )
            ],
            tabs: RulePages.tabs,
            empty: "No exception was ever granted: two people do what two should."
        )
    )

    private static let grant = Route.form(
        "/rules/exceptions/new",
        GrantException.self,
        ActForm(
            "Grant an exception",
            [
                FormField("officer", .select, "To whom?").choosing(OfficerPages.present)
                    .unchosen(),
                FormField("rule", .radios, "What may they do all the same?").choosing { _ in
                    HandRule.allCases.map { FormField.Choice($0.rawValue, words[$0] ?? "") }
                },
                FormField("until", .day, "Until which day?"),
                FormField("reason", .radios, "Why?").codes("exception-reason"),
            ],
            button: "Grant it",
            isWarning: true,
            isChecked: true
        )
    ) { _ in .goTo("/rules/exceptions") }

    private static let end = Route.form(
        "/rules/exceptions/{exception}/end",
        EndException.self,
        ActForm(
            "End this exception",
            [],
            button: "End it now",
            intro: "From now on it takes two people again."
        )
    ) { _ in .goTo("/rules/exceptions") }

    private static let words: [HandRule: String] = [
        .proposeDecide: "Decide on a package they proposed",
        .recordAccept: "Accept a session they recorded",
        .verifyApprove: "Approve a provider whose checks they verified",
        .matchPay: "Pay an invoice they matched",
        .draftApprove: "Approve a payment run they drafted",
        .reportVerify: "Verify an outcome they reported",
    ]
}
