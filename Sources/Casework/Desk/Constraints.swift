import Database
import Money
import Panel

extension Refusal {
    /// The second wall: what a constraint of the database refuses though the rule let it pass, as
    /// it would in two programs of different age.
    ///
    /// Nil for a constraint that only a bug breaks.
    init?(constraint name: String) {
        switch name {
        case "unallocated_covers":
            self = .fund(.exceedsUnallocated(asked: .zero, there: .zero))
        case "available_covers":
            self = .decision(.exceedsAvailable(head: "that head", asked: .zero, there: .zero))
        case "child_cap":
            self = .decision(.exceedsChildCap(fund: "the fund", most: .zero, would: .zero))
        case "identities_local_id_index_key": self = .child(.exists)
        case "providers_search_name_key": self = .provider(.exists("another"))
        case "providers_charity_number_key": self = .provider(.charityNumberTaken("another"))
        case "providers_company_number_key": self = .provider(.companyNumberTaken("another"))
        case "services_provider_id_search_name_key": self = .provider(.serviceExists("another"))
        case "invoices_number": self = .invoice(.exists("another"))
        case "billable_once": self = .invoice(.billedMeanwhile)
        case "in_one_run": self = .run(.inAnotherRun)
        case "refundable_once": self = .correction(.sessionCorrected("one of these sessions"))
        case "bank_approved_once": self = .bank(.changeUnderWay("another change"))
        case "attendances_pkey": self = .sitting(.alreadyAttends)
        case "interests_pkey": self = .sitting(.alreadyDeclared)
        case "sessions_line_id_happened_on_start_at_take_key":
            self = .session(.alreadyRecorded("another session"))
        case "acceptances_pkey": self = .session(.alreadyAccepted(["one of these sessions"]))
        default: return nil
        }
    }
}
