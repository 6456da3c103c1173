import Casework
import Money

extension Diary {
    /// Each provider says where it is paid, and is called back about it.
    static func banks(_ plan: Plan) -> [Entry] {
        Organisation.all.enumerated().map { place, organisation in
            Entry(plan.almanac.before(organisation.joins, days: 13)) { player in
                try await player.openAccount(of: organisation, at: place)
            }
        }
    }
}

extension Player {
    fileprivate func openAccount(of organisation: Organisation, at place: Int) async throws {
        let provider = providers[place]
        let contact = try await act(
            AddContact(provider: provider, phone: "0115 496 0\(900 + place)"),
            as: .coordinator
        ).contact
        let account = try await act(
            ProposeBank(
                provider: provider,
                details: """
                    name: \(organisation.name)
                    sort-code: 20-00-\(10 + place)
                    account-number: \(55_779_900 + place * 7)
                    """
            ),
            as: .finance
        ).bankAccount
        try await act(
            ApproveBank(
                bankAccount: account,
                called: contact,
                calledOn: "\(plan.almanac.before(organisation.joins, days: 13))"
            ),
            as: .secondFinance
        )
    }
}
