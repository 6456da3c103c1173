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
        let plan: [any Drawn] =
            package.outcomePlan.isEmpty
            ? [] : [Titled("Outcome plan", [self.plan(package.outcomePlan)])]
        let decisions: [any Drawn] =
            package.decisions.isEmpty
            ? [] : [Titled("Decisions", [Table(of: package.decisions)])]
        return [Drawing.sheet(of: package), Titled("Lines", [lines])] + plan + decisions
    }

    private static func plan(_ planned: [ShownPlannedOutcome]) -> Listing {
        Listing(of: planned) {
            [Cell("\($0.outcome)")]
        } texts: {
            [$0.sentence] + $0.anchors + [$0.how.map { "Measured: \($0)" }, $0.scoreSentence]
        }
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

extension ShownPlannedOutcome {
    /// What, by when, and from where.
    var sentence: String {
        ([measure] + scored + [target]).joined(separator: " ")
            + " by \(by)"
            + (baseline.map { ", from \($0)" + (baselineOn.map { " on \($0)" } ?? "") } ?? "")
    }

    /// What target and baseline mean by the council's own anchors.
    fileprivate var anchors: [String] {
        [
            ("Target", targetAnchorScore, targetAnchor),
            ("Before", baselineAnchorScore, baselineAnchor),
        ].compactMap { what, score, sentence in
            score.flatMap { score in sentence.map { "\(what), anchor \(score): \($0)" } }
        }
    }

    fileprivate var scoreSentence: String? {
        score.map { "Came to: \($0)" + (scoreNote.map { ": \($0)" } ?? "") }
    }
}
