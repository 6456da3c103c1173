import ArgumentParser
import Casework

struct ProviderOffer: ActErrand {
    static let configuration = CommandConfiguration(
        "offer",
        "Put a service on a provider's rate card.",
        example: "provider offer PRV-3 --service 'One-to-one mentoring' --unit session "
            + "--price 45.00 --head mentoring --from 2026-04-01",
        "provider offer PRV-3 --service 'Site card course' --unit course --price 310 --head "
            + "education-employment --from 2026-04-01 --terms on-booking --funding purchase "
            + "--vat standard --vat-lost"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @Option("The service's name.", "NAME") var service: String
    @Option("What is counted, such as session: a code of the list unit.", "CODE") var unit: String
    @Option("What one costs.", "AMOUNT") var price: String
    @Option("The budget head it is paid from.", "HEAD") var head: String
    @Option("The first day it is offered.", "DAY") var from: String
    @Option("The last day it is offered.", "DAY") var to: String?
    @Option("on-delivery, milestone or on-booking: what it is paid on.", "WORD")
    var terms: String?
    @Option("What is charged when nobody comes: see “charge list”.", "RULE")
    var noShow: String?
    @OptionGroup var treatment: TreatmentOptions
    @OptionGroup var options: ActOptions

    func request() -> OfferService {
        OfferService(
            provider: provider,
            service: service,
            unit: unit,
            price: price,
            head: head,
            from: from,
            to: to,
            terms: terms,
            noShow: noShow,
            vat: treatment.vat,
            funding: treatment.funding,
            vatLost: treatment.vatLost
        )
    }
}

struct ProviderReprice: ActErrand {
    static let configuration = CommandConfiguration(
        "reprice",
        "Give a service another price from a day on, or withdraw it.",
        notes: "What was agreed at the old price stays as it is. What is not said of VAT goes on "
            + "as it was.",
        example: "provider reprice SVC-2 --price 48 --from 2027-04-01",
        "provider reprice SVC-2 --price 48 --from 2027-04-01 --funding purchase --vat standard",
        "provider reprice SVC-2 --withdraw --from 2027-04-01"
    )

    @Argument("The service.", "SERVICE") var service: String
    @Option("What one costs.", "AMOUNT") var price: String?
    @Flag(help: "It is no longer offered.") var withdraw = false
    @Option("From which day.", "DAY") var from: String
    @OptionGroup var treatment: TreatmentOptions
    @OptionGroup var options: ActOptions

    func validate() throws {
        guard withdraw == (price == nil) else {
            throw ValidationError("Say either --price with an amount, or --withdraw.")
        }
    }

    func request() -> RepriceService {
        RepriceService(
            service: service,
            price: price,
            from: from,
            vat: treatment.vat,
            funding: treatment.funding,
            vatLost: treatment.vatLost
        )
    }
}

/// How a price is treated for VAT.
struct TreatmentOptions: ParsableArguments {
    @Option("grant, or purchase.", "WORD") var funding: String?
    @Option("The VAT on it: a code of the list vat; a grant has none.", "CODE")
    var vat: String?
    @Flag(inversion: .prefixedNo, help: "The council does not get the VAT back.")
    var vatLost: Bool?
}

struct ServiceCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "service",
        "What providers offer, and at what price.",
        example: "service list --head mentoring",
        [ServiceList.self, ServiceShow.self]
    )
}

struct ServiceList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List what is offered, at today's prices.",
        example: "service list --provider PRV-3",
        "service list --head mentoring"
    )

    @Option("Only this provider's.", "PROVIDER") var provider: String?
    @Option("Only those paid from this head.", "HEAD") var head: String?
    @OptionGroup var list: ListOptions

    func request() -> ListServices {
        ListServices(provider: provider, head: head, paging: paging)
    }

    var filters: [String?] { [provider, head] }

    var unlessAny: String {
        "Nothing that you can see is offered: see “diversion provider offer --help”."
    }

    func rows(_ items: [ServiceCard]) -> any Drawn {
        Listing(of: items)
    }
}

struct ServiceShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one service with its prices over time.",
        example: "service show SVC-2"
    )

    @Argument("The service.", "SERVICE") var service: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowService {
        ShowService(service: service)
    }
}
