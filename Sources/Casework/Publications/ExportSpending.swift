import Money
package import Panel
package import Sheets
import Store

/// What was paid to providers above an amount, and what came back: for everybody to read.
///
/// By the Local Government Transparency Code 2015, part 2: at least every quarter, at the latest a
/// month after it.
package struct ExportSpending: Statement {
    package typealias Outlet = any OutgoingSheet

    /// Whose columns.
    package enum Layout: String, Choice {
        /// The Transparency Code's.
        case code = "spend-over-500"
        /// The eight that councils such as Nottingham publish.
        case council = "council-spend"
    }

    package static let act = Act.export

    package var layout: Layout
    /// The first month, such as `2026-07`; with `to` the last whole quarter unless said.
    package var from: String?
    package var to: String?

    package init(layout: Layout, from: String? = nil, to: String? = nil) {
        self.layout = layout
        self.from = from
        self.to = to
    }

    package func write(at desk: ReadingDesk, on sheet: any OutgoingSheet) throws -> Int {
        let period = try PublishedPeriod(from: from, to: to, today: desk.today)
        let publisher = Publisher(desk.settings)
        let row = try row(publisher)
        var rows = 0
        try desk.fetchPages(Publications.items(in: period.span, over: publisher.over)) { items in
            for item in items { try sheet.add(row(item)) }
            rows += items.count
        }
        try sheet.close()
        return rows
    }

    package static func headings(_ layout: Layout) -> [SheetHeading] {
        switch layout {
        case .code:
            [
                "Date incurred", "Department", "Beneficiary", "Summary of purpose", "Amount",
                "Irrecoverable VAT", "Merchant category",
            ].map { SheetHeading($0) }
        case .council:
            [
                "Body Name", "Body", "Payment Date", "Transaction Number", "Supplier Name",
                "Supplier Post Code", "Expenditure Category", "Net Amount",
            ].map { SheetHeading($0) }
        }
    }

    /// How an item stands in the layout's columns.
    private func row(_ publisher: Publisher) throws -> (Publications.Item) -> [SheetCell] {
        let category = SheetCell.text(try publisher.category())
        switch layout {
        case .code:
            let (department, purpose) = (try publisher.department(), try publisher.purpose())
            return { item in
                [
                    .day(item.on), .text(department), .text(publisher.name(of: item.payee)),
                    .text(purpose), .amount(item.net), .amount(item.lostVAT), category,
                ]
            }
        case .council:
            let (name, body) = (try publisher.councilName(), try publisher.councilIdentifier())
            // Where a provider has its office is not known here.
            return { item in
                [
                    .text(name), .text(body), .day(item.on), .text(item.reference),
                    .text(publisher.name(of: item.payee)), .empty, category, .amount(item.net),
                ]
            }
        }
    }
}
