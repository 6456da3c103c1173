import Casework
import Panel

/// What a coordinator writes down of providers: who they are, their checks, their rate card, and the
/// numbers they are called back on.
///
/// Finance approves and suspends.
enum ProviderFormPages {
    static let routes: [Route] =
        adding + checking + offering + repricing + telephone + approving + suspending + numbering
        + [
            .list("/services", ListServices.self, services),
            .record("/services/{service}", ShowService.self, service),
        ]

    /// Ways on from a provider's own page.
    static let offers = [
        ListPage.Offer(
            text: "Record a check",
            href: "/providers/{provider}/check",
            act: .checkProvider
        ),
        ListPage.Offer(
            text: "Offer a service",
            href: "/providers/{provider}/offer",
            act: .offerService
        ),
        ListPage.Offer(
            text: "Keep a telephone number",
            href: "/providers/{provider}/telephone",
            act: .addContact
        ),
        ListPage.Offer(
            text: "Approve",
            href: "/providers/{provider}/approve",
            act: .approveProvider
        ),
        ListPage.Offer(
            text: "Suspend",
            href: "/providers/{provider}/suspend",
            act: .suspendProvider
        ),
        ListPage.Offer(
            text: "It is leaving",
            href: "/providers/{provider}/leave",
            act: .leaveProvider
        ),
        ListPage.Offer(
            text: "Put its entry right",
            href: "/providers/{provider}/correct",
            act: .correctProvider
        ),
        ListPage.Offer(
            text: "Give it a supplier number",
            href: "/providers/{provider}/supplier",
            act: .numberSupplier
        ),
    ]

    /// Whether one of them makes sense now.
    @Sendable
    static func isOffered(_ offer: ListPage.Offer, _ provider: ShowProvider.Answer) -> Bool {
        switch offer.act {
        case .approveProvider: provider.standing != .approved
        case .suspendProvider: provider.standing != .suspended
        case .leaveProvider: provider.standing != .left
        default: true
        }
    }

    private static let adding = Route.form(
        "/providers/new",
        AddProvider.self,
        ActForm(
            "Enter a provider",
            [
                FormField("name", .text, "Name", autocomplete: "off"),
                FormField("charity", .text, "Charity number", isOptional: true),
                FormField("company", .text, "Company number", isOptional: true),
            ],
            button: "Enter the provider",
            intro: "It is proposed until finance approves it, once its checks are recorded."
        )
    ) { .goTo("/providers/\($0.provider)") }

    private static let checking = Route.form(
        "/providers/{provider}/check",
        CheckProvider.self,
        ActForm(
            "Record a check",
            [
                FormField("kind", .select, "What you looked at").codes("check"),
                FormField("verified_on", .day, "When you looked at it"),
                FormField("expires", .day, "The last day it holds"),
            ],
            button: "Record the check",
            intro: "Of each kind the check counts that was looked at last. One that was mistyped "
                + "is put right by recording it again; both stay on record.",
            isChecked: true
        )
        .telling { asked in
            let provider = try await asked.look(
                ShowProvider(provider: asked.parameter("provider"))
            )
            let checks = provider.checks.map { check in
                let until = check.expires.map { ", until \(Shown.day($0))" } ?? ""
                return "\(check.kind.named("check")): \(check.state)\(until)"
            }
            return ([provider.name] + checks).joined(separator: "\n")
        }
    ) { .goTo("/providers/\($0.provider)") }

    private static let telephone = Route.form(
        "/providers/{provider}/telephone",
        AddContact.self,
        ActForm(
            "Keep a telephone number",
            [FormField("phone", .text, "Number", autocomplete: "off")],
            button: "Keep the number",
            intro: "Finance calls it back before bank details change. It counts for changes that "
                + "are proposed after it, and is sealed."
        )
    ) { .goTo("/providers/\($0.provider)") }

    private static let approving = Route.form(
        "/providers/{provider}/approve",
        ApproveProvider.self,
        ActForm(
            "Approve a provider",
            [],
            button: "Approve",
            intro: "It can be funded from now on. Another officer recorded its checks."
        )
    ) { .goTo("/providers/\($0.provider)") }

    private static let suspending = Route.form(
        "/providers/{provider}/suspend",
        SuspendProvider.self,
        ActForm(
            "Suspend a provider",
            [
                FormField(
                    "reason",
                    .text,
                    "Reason",
                    hint: "One word for the record, such as safeguarding or accounts-late."
                )
            ],
            button: "Suspend",
            intro: "New money is kept from it until it is approved again.",
            isWarning: true
        )
    ) { .goTo("/providers/\($0.provider)") }

    private static let numbering = Route.form(
        "/providers/{provider}/supplier",
        NumberSupplier.self,
        ActForm(
            "Give a provider a supplier number",
            [
                FormField("number", .text, "Supplier number", autocomplete: "off"),
                FormField("from", .day, "From", hint: "Today unless you say.", isOptional: true),
            ],
            button: "Keep the number",
            intro: "What the council’s ledger calls it. It stands on remittances, and in the "
                + "ledger’s file where a column asks for it."
        )
    ) { .goTo("/providers/\($0.provider)") }

    private static let services = ListPage(
        title: "Services",
        intro: "What providers offer, at today’s prices.",
        columns: ["service", "name", "provider", "head", "unit", "pricePence", "terms"],
        filters: [
            FormField("provider", .select, "Provider").anyProvider(),
            FormField("head", .select, "Head").anyCode("head"),
        ],
        empty: "No service yet. Offer one from a provider’s page."
    )

    private static let service = RecordPage<ShowService.Answer>(
        title: { $0.name },
        caption: "Service",
        actions: [
            ListPage.Offer(
                text: "Change the price",
                href: "/services/{service}/reprice",
                act: .repriceService
            )
        ],
        leavingOut: ["name"]
    )
}
