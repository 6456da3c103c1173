import Casework
import Panel

enum ProviderPages {
    static let routes: [Route] = [
        .list(
            "/providers",
            ListProviders.self,
            ListPage(
                title: "Providers",
                filters: [
                    FormField("standing", .select, "Standing").choosing { _ in
                        [FormField.Choice("", "All")]
                            + Standing.allCases.map {
                                FormField.Choice($0.rawValue, $0.rawValue.asTitle)
                            }
                    },
                    FormField("search", .text, "Name"),
                    FormField("waiting", .select, "Waits").choosing { asked in
                        let queues = Waiting.ofProviders.filter { queue in
                            asked.officer.map { !$0.roles.isDisjoint(with: queue.roles) } ?? false
                        }
                        return [FormField.Choice("", "All")]
                            + queues.map { FormField.Choice($0.rawValue, Shown.word($0.rawValue)) }
                    },
                ],
                actions: [
                    ListPage.Offer(
                        text: "Enter a provider",
                        href: "/providers/new",
                        act: .addProvider
                    )
                ],
                tabs: tabs,
                empty: "No provider yet. Enter the first one."
            )
        ),
        .list("/checks", ListChecks.self, checks),
        .list("/banks", ListBanks.self, banks),
        .record(
            "/providers/{provider}",
            ShowProvider.self,
            RecordPage(
                title: { $0.name },
                caption: "Provider",
                tag: { Shown.tag($0.standing) },
                actions: ProviderFormPages.offers + [BankPages.offer],
                isOffered: ProviderFormPages.isOffered,
                sections: { [ProviderChecklist.section($0)] },
                leavingOut: ["name", "standing", "checks"]
            )
        ),
    ]

    private static let tabs = [
        ListPage.Offer(text: "Providers", href: "/providers", act: .seeProviders),
        ListPage.Offer(text: "Checks", href: "/checks", act: .seeProviders),
        ListPage.Offer(text: "Bank accounts", href: "/banks", act: .seePayments),
    ]

    private static let checks = ListPage(
        title: "Checks",
        intro: "The checks that stand, of each kind the one that was looked at last.",
        columns: ["provider", "name", "kind", "state", "verifiedOn", "verifierName", "expires"],
        filters: [
            FormField("provider", .select, "Provider").anyProvider(),
            FormField("kind", .select, "Kind").anyCode("check"),
            FormField("state", .select, "State")
                .choosing(Choices.any(of: "verified", "expiring", "lapsed")),
        ],
        tabs: tabs,
        empty: "No check yet. Record one on a provider’s page."
    )

    private static let banks = ListPage(
        title: "Bank accounts",
        intro: "Where providers are, were and may be paid, by last digits.",
        columns: [
            "bankAccount", "provider", "lastDigits", "state", "proposedOn", "proposedBy",
            "approvedBy", "usableFrom",
        ],
        filters: [
            FormField("provider", .select, "Provider").anyProvider(),
            FormField("state", .select, "State").choosing(
                Choices.any(of: "proposed", "cooling", "in-use", "replaced", "refused")
            ),
        ],
        tabs: tabs,
        empty: "No account yet. A provider proposes one on its own page."
    )
}
