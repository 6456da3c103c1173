import Casework
import Money
import Panel

/// One step of the way from the grant to what is paid.
struct FunnelStep: Sendable {
    let name: String
    let stage: Stage
    let now: Pence
    let toDate: Pence

    static func all(of position: FundPosition) -> [FunnelStep] {
        let granted = FunnelStep(
            name: "Granted",
            stage: .unallocated,
            now: position.fund.unallocatedPence,
            toDate: position.fund.awardPence + position.fund.broughtPence
        )
        let figures = zip(position.funnel.standing, position.funnel.reached)
        return [granted]
            + zip(Stage.funnel, figures).map { stage, figures in
                FunnelStep(
                    name: stage.rawValue.asTitle,
                    stage: stage,
                    now: figures.0,
                    toDate: figures.1
                )
            }
    }
}

/// The funnel as bars: figures of ours only, nothing that anybody typed.
enum FunnelChart {
    private static let (left, width, step) = (92, 260, 34)

    static func svg(_ steps: [FunnelStep]) -> String {
        let most = max(steps.map(\.toDate).max() ?? .zero, Pence(1))
        let bars = steps.enumerated().map { place, bar in
            let top = 4 + place * step
            let all = length(bar.toDate, of: most)
            let now = length(bar.now, of: most)
            return """
                <text x="\(left - 8)" y="\(top + 18)" text-anchor="end">\(bar.name)</text>
                <rect class="range" x="\(left)" y="\(top)" width="\(all)" height="26"/>
                <rect class="fill" x="\(left)" y="\(top)" width="\(now)" height="26"/>
                <text x="\(left + max(all, now) + 6)" y="\(top + 18)">\(bar.toDate)</text>
                """
        }
        return "<svg viewBox=\"0 0 480 \(steps.count * step + 4)\">\(bars.joined())</svg>"
    }

    private static func length(_ amount: Pence, of most: Pence) -> Int {
        Int(Double(max(amount.count, 0)) / Double(most.count) * Double(width))
    }
}
