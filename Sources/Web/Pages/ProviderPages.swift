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
                empty: "No provider yet. Enter the first one."
            )
        ),
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
}
