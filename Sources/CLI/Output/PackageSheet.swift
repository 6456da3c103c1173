import Casework
import Money

/// A package: its lines as a few words each, since a table of them fits no screen.
enum PackageSheet {
    static func drawing(of package: ShowPackage.Answer) -> [any Drawn] {
        let lines = Statement(of: package.lines) {
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
        let stages: [(amount: Pence, stage: String)] = [
            (line.heldPence, "held"), (line.committedPence, "committed"),
            (line.deliveredPence, "delivered"), (line.invoicedPence, "invoiced"),
            (line.paidPence, "paid"),
        ]
        let words = stages.filter { $0.amount != .zero }.map { "\($0.amount) \($0.stage)" }
        return words.isEmpty ? "nothing promised" : words.joined(separator: ", ")
    }
}
