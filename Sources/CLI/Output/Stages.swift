import Money
import Panel
import Reports

extension Funnel {
    func pence(in stage: Stage) -> Pence {
        stage == .available ? availablePence : promised.pence(in: stage)
    }
}

extension LineFunnel {
    /// Promised money; nothing in a stage that is before or after that.
    func pence(in stage: Stage) -> Pence {
        switch stage {
        case .held: heldPence
        case .committed: committedPence
        case .delivered: deliveredPence
        case .invoiced: invoicedPence
        case .paid: paidPence
        case .outside, .unallocated, .available, .returned, .carried: .zero
        }
    }
}

extension [(stage: Stage, amount: Pence)] {
    /// `£360.00 committed, £45.00 paid`: where something stands.
    func words(orIfNowhere nothing: String) -> String {
        let words = filter { $0.amount != .zero }.map { "\($0.amount) \($0.stage.rawValue)" }
        return words.isEmpty ? nothing : words.joined(separator: ", ")
    }
}

extension Stage {
    /// The stages of the funnel in which any of this money stands: only they are worth a column.
    static func filled(_ pence: [(Stage) -> Pence]) -> [Stage] {
        funnel.filter { stage in pence.contains { $0(stage) != .zero } }
    }
}
