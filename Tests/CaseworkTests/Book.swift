import Casework
import Money
import Panel

/// A ledger kept by hand beside the program's: what each act that was done should have moved.
struct Book {
    struct Head: Hashable {
        let fund: String
        let name: String
    }

    /// A line with its money.
    struct Line {
        let head: Head
        let price: Pence
        let total: Pence
        var held = Pence.zero
        var committed = Pence.zero
        /// Given back when the sitting closes.
        var leaving = Pence.zero
    }

    struct Package {
        let child: String
        var lines: [Line]
        /// Where it is decided and not closed yet.
        var sitting: String?

        var promised: Pence {
            lines.map { $0.held + $0.committed }.sum()
        }
    }

    private(set) var awards: [String: Pence] = [:]
    private var unallocated: [String: Pence] = [:]
    private var available: [Head: Pence] = [:]
    var caps: [String: Pence] = [:]
    private(set) var packages: [String: Package] = [:]
    /// The package of each decision.
    private var decided: [String: String] = [:]

    // MARK: A fund's own money

    mutating func award(_ amount: Pence, to fund: String) {
        awards[fund, default: .zero] += amount
        unallocated[fund, default: .zero] += amount
    }

    mutating func allocate(_ amount: Pence, to head: Head) {
        unallocated[head.fund, default: .zero] += -amount
        available[head, default: .zero] += amount
    }

    mutating func vire(_ amount: Pence, from: Head, to: Head) {
        available[from, default: .zero] += -amount
        available[to, default: .zero] += amount
    }

    // MARK: Packages

    mutating func propose(_ package: String, _ child: String, _ lines: [Line]) {
        packages[package] = Package(child: child, lines: lines)
    }

    /// Puts a decision in the place of what was decided in this sitting before.
    ///
    /// - Parameter quantities: for a variation, in thousandths by line from zero.
    mutating func decide(
        _ decision: String,
        _ package: String,
        _ kind: DecisionKind,
        in sitting: String,
        quantities: [Int: Int64] = [:]
    ) {
        undo(package)
        decided[decision] = package
        packages[package]?.sitting = sitting
        for (position, line) in (packages[package]?.lines ?? []).enumerated() {
            switch kind {
            case .fund: hold(line.total, package, position)
            case .end: packages[package]?.lines[position].leaving = line.committed
            case .vary:
                guard let thousandths = quantities[position] else { continue }
                let change =
                    Pence((thousandths * line.price.count + 500) / 1000) - line.committed
                if change > .zero {
                    hold(change, package, position)
                } else {
                    packages[package]?.lines[position].leaving = -change
                }
            case .defer, .refuse: continue
            }
        }
    }

    private mutating func hold(_ amount: Pence, _ package: String, _ position: Int) {
        guard let head = packages[package]?.lines[position].head else { return }
        packages[package]?.lines[position].held = amount
        available[head, default: .zero] += -amount
    }

    mutating func expire(_ decisions: [String]) {
        for decision in decisions { undo(decided[decision] ?? "") }
    }

    /// Withdrawn, expired or about to be replaced.
    mutating func undo(_ package: String) {
        for (position, line) in (packages[package]?.lines ?? []).enumerated() {
            available[line.head, default: .zero] += line.held
            packages[package]?.lines[position].held = .zero
            packages[package]?.lines[position].leaving = .zero
        }
        packages[package]?.sitting = nil
    }

    mutating func close(_ sitting: String) {
        for (reference, package) in packages where package.sitting == sitting {
            for (position, line) in package.lines.enumerated() {
                available[line.head, default: .zero] += line.leaving
                packages[reference]?.lines[position].committed += line.held - line.leaving
                packages[reference]?.lines[position].held = .zero
                packages[reference]?.lines[position].leaving = .zero
            }
            packages[reference]?.sitting = nil
        }
    }

    // MARK: What must be so

    /// As `FundPosition.line` says it.
    func line(of fund: String) -> String {
        let names = Set(available.keys.filter { $0.fund == fund }.map(\.name)).sorted()
        let own = unallocated[fund] ?? .zero
        let parts =
            [own == .zero ? "" : "unallocated \(own)"]
            + names.map { name in
                let head = Head(fund: fund, name: name)
                let lines = packages.values.flatMap(\.lines).filter { $0.head == head }
                let stages = [
                    ("available", available[head] ?? .zero), ("held", lines.map(\.held).sum()),
                    ("committed", lines.map(\.committed).sum()),
                ]
                let words = stages.filter { $0.1 != .zero }.map { "\($0.0) \($0.1)" }
                return words.isEmpty ? "" : "\(name) \(words.joined(separator: ", "))"
            }
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// What is promised to each child in a fund.
    func promised(in fund: String) -> [String: Pence] {
        var sums: [String: Pence] = [:]
        for package in packages.values {
            for line in package.lines where line.head.fund == fund {
                sums[package.child, default: .zero] += line.held + line.committed
            }
        }
        return sums
    }
}
