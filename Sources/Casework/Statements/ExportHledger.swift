import Money
package import Panel
package import Sheets
import Store

/// The ledger as a journal that hledger reads: references and figures only.
package struct ExportHledger: Statement {
    package typealias Outlet = Spool

    package static let act = Act.export

    /// All funds unless given.
    package var fund: String?

    package init(fund: String? = nil) {
        self.fund = fund
    }

    package func write(at desk: ReadingDesk, on spool: Spool) throws -> Int {
        let fund = try fund.map(desk.fund)
        try spool.write(Self.heading)
        let funds = try fund.map { [$0] } ?? desk.fetch(Funds.all(upTo: nil)).map(\.fund)
        let references = Dictionary(
            funds.map { ($0.id, $0.reference) },
            uniquingKeysWith: { first, _ in first }
        )
        for standing in try desk.fetch(Positions.now(fund: fund?.id)) {
            guard let reference = references[standing.fund] else { continue }
            let hasHead = standing.head != Account.noHead
            for stage in Stage.allCases where stage.hasHead == hasHead {
                let name = Movements.Posted.account(reference, standing.head, stage)
                try spool.write("account \(name)\n")
            }
        }
        let rows = try desk.eachMovement(of: fund?.id) { try spool.write($0.transaction) }
        try spool.close()
        return rows
    }

    private static let heading = "; every movement of money, in the order it was recorded\n" + form

    /// How amounts stand in a journal.
    static let form = """
        decimal-mark .
        commodity £1000.00


        """
}

extension ReadingDesk {
    /// Goes through the ledger, oldest first.
    ///
    /// - Returns: how many movements there are.
    func eachMovement(
        of fund: ID?,
        _ body: (Movements.Posted) throws -> Void
    ) throws -> Int {
        var count = 0
        try fetchPages(Movements.all(of: fund)) { page in
            for movement in page { try body(movement) }
            count += page.count
        }
        return count
    }
}

extension Movements.Posted {
    /// Two postings that balance, under the event's number.
    var transaction: String {
        let references = [line, decision].compactMap { $0 }.map { " " + $0 }.joined()
        return """

            \(on) (\(event)) \(act)\(references)
                \(fromAccount)  £-\(amount.decimal)
                \(toAccount)  £\(amount.decimal)

            """
    }
}
