import Money
package import Panel
import Reports
package import Sheets
import Store

/// The register of grants to voluntary organisations, a row for each provider and quarter: no child
/// has a row.
///
/// By the Local Government Transparency Code 2015, part 2.
package struct ExportGrants: Statement {
    package typealias Outlet = any OutgoingSheet

    package static let act = Act.export

    /// The first month of whole quarters, such as `2026-04`; the last whole quarter unless said.
    package var from: String?
    package var to: String?

    package init(from: String? = nil, to: String? = nil) {
        self.from = from
        self.to = to
    }

    package func write(at desk: ReadingDesk, on sheet: any OutgoingSheet) throws -> Int {
        let period = try PublishedPeriod(from: from, to: to, today: desk.today)
        let publisher = Publisher(desk.settings)
        let published = try PublishedAwards(in: period, at: desk, least: publisher.leastChildren)
        let department = SheetCell.text(try publisher.department())
        let purpose = SheetCell.text(try publisher.purpose())
        for award in published.awards {
            let payee = published.payee(of: award)
            try sheet.add([
                .day(award.awardedOn), .day(award.starts), .day(award.ends),
                department, .text(publisher.name(of: payee)),
                .text(payee.charity ?? payee.company ?? ""), purpose,
                .amount(award.awarded),
            ])
        }
        try sheet.close()
        return published.awards.count
    }

    package static let headings = [
        "Date awarded", "Period from", "Period to", "Department", "Beneficiary",
        "Registration number", "Purpose", "Amount",
    ].map { SheetHeading($0) }
}
