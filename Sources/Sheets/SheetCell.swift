package import Money

/// One cell of a file that leaves: what it is, so that numbers and days stay what they are.
package enum SheetCell: Hashable, Sendable {
    case text(String)
    case amount(Pence)
    case quantity(Quantity)
    case number(Int64)
    case day(Day)
    case empty
}
