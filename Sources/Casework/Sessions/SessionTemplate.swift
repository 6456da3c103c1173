import Money
package import Panel
import Sheets
import Store

/// The file that a provider fills in: a row for each line that goes on, with what is left of it.
package struct SessionTemplate: LookUp {
    package static let act = Act.seeSessions

    /// Needed from whoever is not a provider's own officer.
    package var provider: String?

    package init(provider: String? = nil) {
        self.provider = provider
    }

    package struct Answer: Codable, Sendable {
        /// RFC 4180.
        package let csv: String
        package let lines: Int
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        guard let provider else { throw Refusal.input(.emptyText("provider")) }
        let placed = try desk.fetch(DeliveryLines.live(of: provider, on: desk.today))
        let projected = DeliveryLine.projected(
            placed.map(\.line),
            try desk.fetchEach(
                placed.map(\.line.id).parts(of: 500).map { Sessions.awaiting(on: $0) }
            ).flatMap { $0 },
            Charges(try desk.fetch(NoShowRules.shares))
        )
        let rows = placed.map { placed in
            CSVLine.text(
                of: Self.row(placed, projected[placed.line.id] ?? placed.line, on: desk.today)
            )
        }
        let columns = SessionSheet.columns
        return Answer(
            csv: CSVLine.header(Self.headings(columns)) + rows.joined(),
            lines: rows.count
        )
    }

    /// In the order in which people fill them in.
    private static func headings(_ columns: SheetColumns) -> [String] {
        SessionText.Column.allCases.map(\.rawValue) + columns.informing
    }

    private static func row(
        _ placed: DeliveryLines.Placed,
        _ projected: DeliveryLine,
        on day: Day
    ) -> [SheetCell] {
        [.text(placed.line.reference)]
            + SessionText.Column.allCases.dropFirst().map { _ in .empty } + [
                .text(placed.service), .text(placed.line.unit),
                .quantity(projected.left(on: day)),
            ]
    }
}
