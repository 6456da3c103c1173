import Casework
import Money

extension Moved {
    /// What moved, and what it left on both sides, before → after.
    ///
    /// - Parameter isOwed: that side stands below zero; people read it without the sign.
    func drawing(
        from: String,
        isOwed isFromOwed: Bool = false,
        to: String,
        isOwedThere isToOwed: Bool = false
    ) -> [any Drawn] {
        [
            Sheet([
                ("Fund", Cell(fund)),
                ("Amount", Cell(amountPence)),
                ("On", Cell("\(on)")),
                (from.asSide, Self.step(fromPence + amountPence, fromPence, isFromOwed)),
                (to.asSide, Self.step(toPence - amountPence, toPence, isToOwed)),
            ])
        ]
    }

    private static func step(_ before: Pence, _ after: Pence, _ isOwed: Bool) -> Cell {
        isOwed ? Cell("\(-before) → \(-after)") : Cell("\(before) → \(after)")
    }
}

extension String {
    /// A head as it was typed, as a label.
    fileprivate var asSide: String {
        prefix(1).uppercased() + dropFirst().lowercased()
    }
}
