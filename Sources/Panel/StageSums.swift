package import Money

/// An amount for each stage; nothing where none was given.
package struct StageSums: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    private var amounts = [Pence](repeating: .zero, count: Stage.allCases.count)

    package init(dictionaryLiteral elements: (Stage, Pence)...) {
        for (stage, amount) in elements {
            self[stage] += amount
        }
    }

    package subscript(stage: Stage) -> Pence {
        get { amounts[stage.place] }
        set { amounts[stage.place] = newValue }
    }

    package static func += (left: inout StageSums, right: StageSums) {
        for place in left.amounts.indices {
            left.amounts[place] += right.amounts[place]
        }
    }
}

extension Stage {
    /// Among all stages, counted from 0.
    fileprivate var place: Int {
        switch self {
        case .outside: 0
        case .unallocated: 1
        case .available: 2
        case .held: 3
        case .committed: 4
        case .delivered: 5
        case .invoiced: 6
        case .paid: 7
        case .returned: 8
        case .carried: 9
        }
    }
}
