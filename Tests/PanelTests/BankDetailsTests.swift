import Money
import Panel
import Testing

@Suite
struct `Bank details` {
    /// Each row repairs what the last was refused for.
    @Test(
        arguments: [
            ("hair: red", "bank-details-unreadable"),
            ("20-00-00", "bank-details-unreadable"),
            ("name: A\nname: B", "bank-details-unreadable"),
            ("sort-code: 2000\naccount-number: 12", "account-name-missing"),
            ("name: F\u{7}F\nsort-code: 2000", "control-character"),
            ("name: FFM\nsort-code: 20-00-0", "malformed-sort-code"),
            ("name: FFM\nsort-code: 20-00-0a", "malformed-sort-code"),
            ("name: FFM\nsort-code: 20-00-00", "malformed-account-number"),
            ("name: FFM\nsort-code: 20 00 00\naccount-number: 12345", "malformed-account-number"),
            ("name: FFM\nsort-code: 200000\naccount-number: 123456789", "malformed-account-number"),
            ("name: FFM\nsort-code: 200000\naccount-number: 1234567x", "malformed-account-number"),
            ("Account-Number: 1234 5678\nname: FFM\nsort-code: 20-00-00", nil),
        ] as [(String, String?)]
    )
    func `are refused in order, without a word of them`(text: String, code: String?) {
        do {
            let details = try BankDetails(reading: text)
            #expect(code == nil)
            #expect(details.sortCode == "200000")
            #expect(details.accountNumber == "12345678")
            #expect(details.lastDigits == "5678")
        } catch {
            #expect(error.code == code)
            #expect(!error.sentence.contains("12345"))
        }
    }

    @Test
    func `of six or seven digits get zeros before them`() throws {
        for (typed, kept) in [("123456", "00123456"), ("1234567", "01234567")] {
            let text = "name: FFM\nsort-code: 200000\naccount-number: \(typed)"
            #expect(try BankDetails(reading: text).accountNumber == kept)
        }
    }

    @Test(
        arguments: [
            ("0115 496 0000", "0115 496 0000", "0000"),
            ("+44 115 4960000", "+44 115 4960000", "0000"),
            ("012345678", "012345678", "5678"), ("12345678", nil, nil), ("0115-4960000", nil, nil),
            ("1234567890123456", nil, nil), ("++44115496000", nil, nil),
        ] as [(String, String?, String?)]
    )
    func `come with a telephone number`(typed: String, kept: String?, last: String?) {
        let phone = try? PhoneNumber(reading: typed)
        #expect(phone?.text == kept)
        #expect(phone?.lastDigits == last)
    }
}

@Suite
struct `A change of bank details` {
    private static let today = Facts.today
    private static let provider = ProviderStanding(
        id: Facts.provider,
        reference: "PRV-1",
        standing: .approved
    )

    private static func account(
        _ state: BankAccount.State,
        usableFrom: Day? = nil,
        replacedFrom: Day? = nil
    ) -> BankAccount {
        BankAccount(
            id: ID("bank"),
            reference: "BNK-1",
            provider: provider,
            lastDigits: "5678",
            state: state,
            proposedBy: ID("finance"),
            proposedOn: today,
            event: 10,
            usableFrom: usableFrom,
            replacedFrom: replacedFrom
        )
    }

    /// Each row repairs what the last was refused for.
    @Test
    func `needs somebody else, and a call on a number held before it`() {
        let rows: [(String?, BankAccount.State, String, String, Int64, Int)] = [
            ("bank-not-proposed", .approved, "finance", "other", 10, -1),
            ("own-proposal", .proposed, "finance", "other", 10, -1),
            ("contact-of-another", .proposed, "second", "other", 10, -1),
            ("called-contact-too-new", .proposed, "second", "provider", 10, -1),
            ("called-before-proposal", .proposed, "second", "provider", 9, -1),
            (nil, .proposed, "second", "provider", 9, 0),
        ]
        for (code, state, officer, provider, event, day) in rows {
            let call = CallBack(
                provider: ID(provider),
                event: event,
                on: Self.today.adding(days: day)
            )
            do {
                try Self.account(state).checkApproval(by: ID(officer), after: call)
                #expect(code == nil)
            } catch {
                #expect(error.code == code)
            }
        }
    }

    /// On which days, counted from today, an account is used.
    @Test(
        arguments: [
            (BankAccount.State.proposed, nil, nil, []), (.refused, 0, nil, []),
            (.approved, 0, nil, [0, 1, 2]), (.approved, 1, nil, [1, 2]), (.replaced, 0, 2, [0, 1]),
            (.replaced, 0, 0, []),
        ] as [(BankAccount.State, Int?, Int?, [Int])]
    )
    func `leaves the former account in use until it has cooled off`(
        state: BankAccount.State,
        usable: Int?,
        replaced: Int?,
        days: [Int]
    ) {
        let account = Self.account(
            state,
            usableFrom: usable.map { Self.today.adding(days: $0) },
            replacedFrom: replaced.map { Self.today.adding(days: $0) }
        )
        #expect([0, 1, 2].filter { account.isInUse(on: Self.today.adding(days: $0)) } == days)
    }
}
