import Money
package import Panel
import Store

/// The ledger as a journal that hledger reads: references and figures only.
package struct ExportHledger: LookUp {
    package static let act = Act.export

    /// All funds unless given.
    package var fund: String?

    package init(fund: String? = nil) {
        self.fund = fund
    }

    package struct Answer: Codable, Sendable {
        package let journal: String
    }

    /// Movements read at once.
    private static let size = 2000

    package func answer(at desk: ReadingDesk) throws -> Answer {
        let fund = try fund.map(desk.fund)
        var journal = """
            ; every movement of money, in the order it was recorded
            decimal-mark .
            commodity £1000.00


            """
        let funds = try fund.map { [$0] } ?? desk.fetch(Funds.all(upTo: nil)).map(\.fund)
        let references = Dictionary(
            funds.map { ($0.id, $0.reference) },
            uniquingKeysWith: { first, _ in first }
        )
        for standing in try desk.fetch(Positions.now(fund: fund?.id)) {
            guard let reference = references[standing.fund] else { continue }
            let name = Movements.Posted.account(reference, standing.head, standing.stage)
            journal += "account \(name)\n"
        }
        var event: Int64 = 0
        var ordinal = 0
        while true {
            let page = try desk.fetch(
                Movements.next(
                    Self.size,
                    afterEvent: event,
                    ordinal: ordinal,
                    fund: fund?.id
                )
            )
            for movement in page {
                journal += movement.transaction
            }
            guard let last = page.last, page.count == Self.size else { break }
            (event, ordinal) = (last.event, last.ordinal)
        }
        return Answer(journal: journal)
    }
}

extension Movements.Posted {
    /// Two postings that balance, under the event's number.
    fileprivate var transaction: String {
        let references = [line, decision].compactMap { $0 }.map { " " + $0 }.joined()
        return """

            \(on) (\(event)) \(act)\(references)
                \(fromAccount)  £-\(amount.decimal)
                \(toAccount)  £\(amount.decimal)

            """
    }
}
