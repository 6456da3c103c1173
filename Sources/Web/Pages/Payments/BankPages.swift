import Casework
import Hummingbird
import Panel

/// Where a provider is paid: proposed by one, called back and approved by another.
///
/// Nothing is ever shown but last digits.
enum BankPages {
    static let routes: [Route] =
        [
            .get("/providers/{provider}/bank", .may(.seePayments)) { asked in
                try await answer(asked)
            }
        ] + propose + approve + refuse + read

    static let offer = ListPage.Offer(
        text: "Bank accounts",
        href: "/providers/{provider}/bank",
        act: .seePayments
    )

    private static func answer(_ asked: Asked) async throws -> Response {
        let provider = asked.parameter("provider")
        let bank = try await asked.look(ShowBank(provider: provider))
        let contacts = try await asked.look(ListContacts(provider: provider))
        let title = "Where \(Shown.name(bank.provider)) is paid"
        var model = RecordModel(
            asked.page(
                title,
                crumbs: [
                    Link("Providers", "/providers"),
                    Link(bank.provider, "/providers/\(bank.provider)"), Link("Bank accounts"),
                ]
            ),
            title
        )
        model.actions = asked.ways([
            ListPage.Offer(
                text: "Propose an account",
                href: "/providers/{provider}/bank/propose",
                act: .proposeBank,
                isMain: true
            )
        ])
        model.summary = [Fact("In use", bank.inUse ?? "None: it cannot be paid yet")]
        model.sections = [accounts(bank, asked), numbers(contacts, asked)]
        return asked.website.page("record", model)
    }

    private static func accounts(_ bank: ShowBank.Answer, _ asked: Asked) -> Section {
        var section = Section("Accounts")
        guard !bank.accounts.isEmpty else {
            section.empty = "No account was proposed yet. The provider or finance proposes one."
            return section
        }
        let path = "/providers/\(bank.provider)/bank/"
        let table = Record.table(
            bank.accounts.map { (key: nil, record: $0) },
            caption: "Accounts"
        )
        section.table = table.ending("To do") { row in
            let account = bank.accounts[row]
            switch account.state {
            case "proposed" where asked.officer?.may(.approveBank) == true:
                return TableModel.Cell("Approve", path + "\(account.bankAccount)/approve")
            case "cooling" where asked.officer?.may(.refuseBank) == true,
                "in-use" where asked.officer?.may(.refuseBank) == true:
                return TableModel.Cell("Stop", path + "\(account.bankAccount)/refuse")
            default: return TableModel.Cell("")
            }
        }
        return section
    }

    private static func numbers(_ contacts: ListContacts.Answer, _ asked: Asked) -> Section {
        var section = Section("Numbers to call back on")
        guard !contacts.items.isEmpty else {
            section.empty =
                "No number is held. A coordinator enters one before an account can be "
                + "approved."
            return section
        }
        let table = Record.table(
            contacts.items.map { (key: nil, record: $0) },
            caption: "Numbers to call back on"
        )
        guard asked.officer?.may(.readContact) == true else {
            section.table = table
            return section
        }
        section.table = table.ending("To do") { row in
            let contact = contacts.items[row]
            let path = "/providers/\(contact.provider)/contacts/\(contact.contact)/read"
            return TableModel.Cell("Read it to call", path)
        }
        return section
    }

    private static let propose = Route.form(
        "/providers/{provider}/bank/propose",
        ProposeBank.self,
        ActForm(
            "Propose a bank account",
            [
                FormField("name", .text, "Name on the account", autocomplete: "off"),
                FormField(
                    "sort_code",
                    .text,
                    "Sort code",
                    hint: "Such as 20-00-00.",
                    autocomplete: "off"
                ),
                FormField("account_number", .text, "Account number", autocomplete: "off"),
            ],
            button: "Propose it",
            intro: "Sealed at once; afterwards only its last digits are shown. Somebody else calls "
                + "the provider back and approves it, and it is used once it has cooled off."
        ).gathering { typed, _ in
            typed.gathered(["name", "sort-code", "account-number"], into: "details")
        }
    ) { .goTo("/providers/\($0.provider)/bank") }

    private static let approve = Route.form(
        "/providers/{provider}/bank/{bank_account}/approve",
        ApproveBank.self,
        ActForm(
            "Approve the account",
            [
                FormField("called", .radios, "The number you called").choosing { asked in
                    try await asked.look(ListContacts(provider: asked.parameter("provider")))
                        .items.map { contact in
                            FormField.Choice(
                                contact.contact,
                                "\(contact.contact), ending \(contact.lastDigits)",
                                hint: "Held from \(Shown.day(contact.heldFrom))"
                            )
                        }
                },
                FormField("called_on", .day, "Day you called"),
            ],
            button: "Approve it",
            intro: "Call the provider on a number that was held before this account was proposed, "
                + "and let them read the account to you.",
            isChecked: true
        ).around("provider")
    ) { .goTo("/providers/\($0.provider)/bank") }

    private static let refuse = Route.form(
        "/providers/{provider}/bank/{bank_account}/refuse",
        RefuseBank.self,
        ActForm(
            "Stop the account",
            [],
            button: "Stop it",
            warning: "While it cools off the former one stays in use. One that is in use already "
                + "leaves its provider with none.",
            isWarning: true
        ).around("provider")
    ) { .goTo("/providers/\($0.provider)/bank") }

    private static let read = Route.form(
        "/providers/{provider}/contacts/{contact}/read",
        ReadContact.self,
        ActForm(
            "Read the number",
            [],
            button: "Show me the number",
            intro: "That you read it is recorded, before it is shown. It is shown once."
        ).around("provider")
    ) { answer in
        var number = Section()
        number.summary = [
            Fact("Number", answer.phone ?? "Shown before: ask for it again"),
            Fact("Provider", answer.provider, "/providers/\(answer.provider)/bank"),
        ]
        return .show("Number \(answer.contact)", [number])
    }
}
