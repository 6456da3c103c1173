import Money

/// What the planner may still spend, so that the story never asks for more than the rules allow.
struct Purse {
    private var heads: [String: Pence]
    private var children: [Int: [Int: Pence]] = [:]

    init() {
        heads = Dictionary(
            Grant.all.flatMap(\.heads).map { ($0.head, $0.amount) },
            uniquingKeysWith: +
        )
        for transfer in Transfer.all { heads[transfer.from, default: .zero] += -transfer.amount }
    }

    /// What came to a head before a sitting is there from then on.
    mutating func receive(before sitting: Int) {
        for transfer in Transfer.all where transfer.before == sitting {
            heads[transfer.to, default: .zero] += transfer.amount
        }
        for increase in Increase.all where increase.before == sitting {
            for (head, amount) in increase.heads { heads[head, default: .zero] += amount }
        }
    }

    func covers(_ lines: [PlannedLine], for child: Int) -> Bool {
        Dictionary(grouping: lines, by: \.want.head).allSatisfy { head, lines in
            lines.map(\.total).sum() <= heads[head] ?? .zero
        }
            && Dictionary(grouping: lines, by: \.fund).allSatisfy { fund, lines in
                promised(child, in: fund) + lines.map(\.total).sum() <= Grant.all[fund].childCap
            }
    }

    mutating func spend(_ lines: [PlannedLine], for child: Int) {
        for line in lines {
            heads[line.want.head, default: .zero] += -line.total
            children[child, default: [:]][line.fund, default: .zero] += line.total
        }
    }

    private func promised(_ child: Int, in fund: Int) -> Pence {
        children[child]?[fund] ?? .zero
    }
}
