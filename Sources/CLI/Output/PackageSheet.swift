import Casework
import Money
import Panel

/// A package: its lines as a few words each, since a table of them fits no screen.
enum PackageSheet {
    static func drawing(of package: ShowPackage.Answer) -> [any Drawn] {
        let lines = Listing(of: package.lines) {
            [Cell($0.line)]
        } texts: { line in
            [
                "\(line.quantity) x \(line.name) (\(line.service)) at \(line.pricePence) per "
                    + "\(line.unit): \(line.totalPence)",
                "\(line.from) to \(line.to), for the \(line.beneficiary), by "
                    + "\(line.providerName) (\(line.provider))",
                "\(line.fund) \(line.head): \(standing(of: line))",
            ]
        }
        let decisions: [any Drawn] =
            package.decisions.isEmpty
            ? [] : [Titled("Decisions", [Table(of: package.decisions)])]
        return [Drawing.sheet(of: package), Titled("Lines", [lines])] + decisions
    }

    private static func standing(of line: ShowPackage.ShownLine) -> String {
        let stages: [(stage: Stage, amount: Pence)] = [
            (.held, line.heldPence), (.committed, line.committedPence),
            (.delivered, line.deliveredPence), (.invoiced, line.invoicedPence),
            (.paid, line.paidPence),
        ]
        return stages.words(orIfNowhere: "nothing promised")
    }
}
