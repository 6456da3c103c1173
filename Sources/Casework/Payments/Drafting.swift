import Money
import Panel
import Secrets
import Store

/// Everything that is due, by provider, as a run would pay it.
struct Drafting {
    /// What one payment pays.
    struct Bundle {
        let account: BankAccount
        let invoices: [Payable]
    }

    private(set) var bundles: [Bundle] = []
    private(set) var unpayable: [RunRefusal.Unpayable] = []
    private let paidAccounts: Set<ID>
    private let carried: Set<ID>

    init(dueBy: Day?, at desk: ReadingDesk) throws {
        let (invoices, carried) = try desk.fetch(Payables.invoices, Payables.carried)
        self.carried = carried
        let payables = try Self.payables(invoices, dueBy: dueBy, at: desk)
        let providers = Set(payables.map(\.provider)).sorted()
        guard !providers.isEmpty else {
            paidAccounts = []
            return
        }
        let (accounts, known, paid) = try desk.fetch(
            Payables.accounts(of: providers),
            Providers.standings(of: providers),
            Payables.paidAccounts(of: providers)
        )
        paidAccounts = paid
        let theirs = Dictionary(grouping: accounts, by: \.provider.id)
        let owed = Dictionary(grouping: payables, by: \.provider)
        for provider in known {
            let invoices = owed[provider.id] ?? []
            let accounts = theirs[provider.id] ?? []
            if let account = accounts.first(where: { $0.isInUse(on: desk.today) }) {
                bundles.append(Bundle(account: account, invoices: invoices))
            } else {
                unpayable.append(
                    RunRefusal.Unpayable(
                        provider: provider.reference,
                        why: accounts.reason(on: desk.today),
                        total: invoices.map(\.total).sum()
                    )
                )
            }
        }
    }

    /// Why somebody else must look at it, if anybody must.
    ///
    /// An invoice's lot is fixed when it comes in: on whichever day it is drafted, or tried, it is
    /// the same.
    func look(at bundle: Bundle, perMille: Int) -> SecondLook.Why? {
        guard paidAccounts.contains(bundle.account.id) else { return .firstPayment }
        if bundle.invoices.contains(where: { carried.contains($0.id) }) { return .carried }
        let isDrawn = bundle.invoices.contains { invoice in
            let lot = Link.hash(after: invoice.entered, [invoice.reference])
            return SecondLook.isDrawn(lot, perMille: perMille)
        }
        return isDrawn ? .sample : nil
    }

    private static func payables(
        _ invoices: [Payables.Waiting],
        dueBy: Day?,
        at desk: ReadingDesk
    ) throws -> [Payable] {
        guard !invoices.isEmpty else { return [] }
        let (lines, vat, holds) = try desk.fetch(
            Payables.lines,
            Payables.vat,
            Payables.holds
        )
        let left = Dictionary(grouping: lines, by: \.invoice)
        let taxes = Dictionary(vat.map { ($0.invoice, $0.pence) }, uniquingKeysWith: +)
        let held = Dictionary(grouping: holds, by: \.invoice)
        return invoices.compactMap { invoice in
            let holds = (held[invoice.id] ?? []).map(\.hold)
            let clock = desk.clock(receivedOn: invoice.receivedOn, holds)
            if let dueBy, clock.due(today: desk.today) > dueBy { return nil }
            let lines = (left[invoice.id] ?? []).map { ($0.line, $0.pence) }
            let payable = Payable(
                invoice,
                lines: Dictionary(lines, uniquingKeysWith: +),
                vat: taxes[invoice.id] ?? .zero
            )
            return payable.net > .zero ? payable : nil
        }
    }
}

extension [BankAccount] {
    /// Why a provider with these accounts, the newest first, cannot be paid.
    fileprivate func reason(on day: Day) -> RunRefusal.Unpayable.Why {
        for account in self where account.isUnderWay(on: day) {
            if let from = account.usableFrom { return .cooling(account.reference, until: from) }
            return .proposed(account.reference)
        }
        return .noAccount
    }
}
