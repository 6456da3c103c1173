package import Money
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
        /// The same lines for a form, in their order.
        package let open: [OpenLine]
    }

    /// A line on which something may be reported.
    package struct OpenLine: Codable, Sendable {
        /// `ORD-1/2`.
        package let line: String
        package let child: String
        package let service: String
        package let unit: String
        package let from: Day
        package let to: Day
        package let terms: Terms
        /// Neither accepted nor recorded.
        package let left: String
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let provider = try provider.map { try desk.provider($0).id } ?? desk.onlyProvider
        guard let provider else { throw Refusal.input(.emptyText("provider")) }
        let placed = try desk.fetch(DeliveryLines.live(of: provider, on: desk.today))
        let projected = try desk.projected(placed.map(\.line))
        let left = placed.map { placed in
            (projected[placed.line.id] ?? placed.line).left(on: desk.today)
        }
        let rows = zip(placed, left).map { CSVLine.text(of: Self.row($0, left: $1)) }
        let columns = SessionSheet.columns
        return Answer(
            csv: CSVLine.header(Self.headings(columns)) + rows.joined(),
            lines: rows.count,
            open: zip(placed, left).map { OpenLine($0, left: $1) }
        )
    }

    /// In the order in which people fill them in.
    private static func headings(_ columns: SheetColumns) -> [String] {
        SessionText.Column.allCases.map(\.rawValue) + columns.informing
    }

    private static func row(_ placed: DeliveryLines.Placed, left: Quantity) -> [SheetCell] {
        [.text(placed.line.reference)]
            + SessionText.Column.allCases.dropFirst().map { _ in .empty } + [
                .text(placed.service), .text(placed.line.unit),
                .quantity(left),
            ]
    }
}

extension SessionTemplate.OpenLine {
    fileprivate init(_ placed: DeliveryLines.Placed, left: Quantity) {
        line = placed.line.reference
        child = placed.childReference
        service = placed.service
        unit = placed.line.unit
        from = placed.line.span.from
        to = placed.line.span.to
        terms = placed.line.terms
        self.left = left.description
    }
}
