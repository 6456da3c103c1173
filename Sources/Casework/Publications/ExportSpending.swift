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
    package enum Layout: String, CaseIterable, Codable, Sendable {
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
        let council = layout == .council ? try publisher.councilName() : ""
        let identifier = layout == .council ? try publisher.councilIdentifier() : ""
        let most = Pence(Int64(publisher.over))
        var rows = 0
        try desk.fetchPages(Publications.items(in: period.span, over: most)) { items in
            for item in items {
                switch layout {
                case .code: try sheet.add(Self.byCode(item, publisher))
                case .council:
                    try sheet.add(
                        [.text(council), .text(identifier)] + Self.byCouncil(item, publisher)
                    )
                }
                rows += 1
            }
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

    private static func byCode(
        _ item: Publications.Item,
        _ publisher: Publisher
    ) -> [SheetCell] {
        [
            .day(item.on), .text(publisher.department), .text(publisher.name(of: item.payee)),
            .text(publisher.purpose), .amount(item.net), .amount(item.lostVAT),
            .text(publisher.category),
        ]
    }

    /// Where a provider has its office is not known here.
    private static func byCouncil(
        _ item: Publications.Item,
        _ publisher: Publisher
    ) -> [SheetCell] {
        [
            .day(item.on), .text(item.reference), .text(publisher.name(of: item.payee)), .empty,
            .text(publisher.category), .amount(item.net),
        ]
    }
}
