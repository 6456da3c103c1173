import Casework
import Panel

// A provider's rate card: services on it, and their prices from a day on.
extension ProviderFormPages {
    static let offering = Route.form(
        "/providers/{provider}/offer",
        OfferService.self,
        ActForm(
            "Offer a service",
            [
                FormField("service", .text, "Name of the service", autocomplete: "off"),
                FormField("unit", .select, "Unit").codes("unit"),
                FormField("price", .money, "Price of one"),
                FormField("head", .select, "Head").codes("head"),
                FormField("from", .day, "First day"),
                FormField("to", .day, "Last day", isOptional: true),
                FormField("terms", .radios, "When it is earned").choosing { _ in
                    Terms.allCases.map {
                        FormField.Choice($0.rawValue, $0.rawValue.asWords.asTitle)
                    }
                }.starting { _ in Terms.onDelivery.rawValue },
            ] + treatment,
            button: "Put it on the rate card"
        )
    ) { .goTo("/providers/\($0.provider)") }

    static let repricing = Route.form(
        "/services/{service}/reprice",
        RepriceService.self,
        ActForm(
            "Change a price",
            [
                FormField(
                    "price",
                    .money,
                    "New price of one",
                    hint: "Leave it empty to take the service off the rate card.",
                    isOptional: true
                ),
                FormField("from", .day, "From which day"),
            ] + treatment,
            button: "Change the price",
            intro: "What was agreed at the old price stays as it is.",
            isChecked: true
        )
        .telling { asked in
            let service = try await asked.look(ShowService(service: asked.parameter("service")))
            let price = service.pricePence.map { "\($0) a \(service.unit)" } ?? "not offered"
            return "\(service.name) of \(service.provider): today \(price)"
        }
    ) { .goTo("/services/\($0.service)") }

    /// How a price is treated; what is left alone stays as it is.
    private static let treatment = [
        FormField("vat", .select, "VAT", isOptional: true).codes("vat"),
        FormField("funding", .select, "Grant or purchase", isOptional: true).choosing { _ in
            Funding.allCases.map { FormField.Choice($0.rawValue, $0.rawValue.asTitle) }
        }.unchosen(),
        FormField("vat_lost", .tick, "The council does not get this VAT back"),
    ]
}
