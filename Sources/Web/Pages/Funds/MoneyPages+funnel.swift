import Foundation
import Panel

// The funnel as lists, each figure leading to the movements that it is made of.
extension MoneyPages {
    static let funnel = ListPage(
        title: "Funnel",
        intro: "What was allocated, committed, delivered, invoiced and paid, each no larger than "
            + "the one before. Held money waits for a sitting to close.",
        filters: [
            FormField("by", .select, "By").choosing { _ in
                ["head", "fund", "provider", "child"].map { FormField.Choice($0, $0.asTitle) }
            }.starting { _ in "head" },
            fund,
        ],
        tabs: FundPages.tabs,
        figures: figures,
        above: FundPages.above,
        empty: "No money has moved yet. Enter a grant first."
    )

    static let months = ListPage(
        title: "Month by month",
        intro: "What each month added to every step of the funnel, head by head, net of what went "
            + "back. All months of a head together are its funnel.",
        columns: [
            "month", "fund", "head", "allocatedPence", "committedPence", "deliveredPence",
            "invoicedPence", "paidPence",
        ],
        filters: [
            fund, FormField("head", .select, "Head", isOptional: true).anyCode("head"),
            FormField("from", .text, "First month", hint: "Such as 2026-04.", isOptional: true),
            FormField("to", .text, "Last month", isOptional: true),
        ],
        rowOffers: [
            ListPage.RowOffer(text: "Movements", href: ofMonth, act: .seeMoney)
        ],
        tabs: FundPages.tabs,
        figures: { _ in steps.mapValues { "\(ofMonth)&reached=\($0.rawValue)" } },
        above: FundPages.above,
        empty: "No money has moved yet. Enter a grant first."
    )

    private static let ofMonth = "/movements?fund={fund}&head={head}&from={from}&to={to}"

    /// What reached a stage, by the months' properties; those of the funnel say `ToDate` beside.
    private static let steps: [String: Stage] = [
        "allocatedPence": .available, "committedPence": .committed, "deliveredPence": .delivered,
        "invoicedPence": .invoiced, "paidPence": .paid,
    ]

    @Sendable
    private static func figures(_ asked: Asked) -> [String: String] {
        let asks = asked.query("by") ?? ""
        let by = ["fund", "provider", "child"].contains(asks) ? asks : "head"
        let fund = asked.query("fund")?.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        let within = by == "fund" ? "" : fund.map { "&fund=\($0)" } ?? ""
        let movements = "/movements?\(by)={key}\(within)"
        var figures = ["heldPence": "\(movements)&stage=held"]
        for (name, stage) in steps {
            let toDate = name.replacing("Pence", with: "ToDatePence")
            figures[stage == .available ? name : toDate] =
                "\(movements)&reached=\(stage.rawValue)"
        }
        return figures
    }
}
