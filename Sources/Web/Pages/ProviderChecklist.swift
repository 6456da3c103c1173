import Casework
import Money
import Panel

/// How each check of a provider stands, and until when: without them nothing new is funded.
enum ProviderChecklist {
    static func section(_ provider: ShowProvider.Answer) -> Section {
        var section = Section("Checks")
        section.text = words(provider.checks)
        section.table = TableModel(
            filled: "Checks, and how long they hold",
            ["Check", "Stands", "Expires", "Days left", "Seen on"],
            provider.checks.map { check in
                var stands = TableModel.Cell("")
                stands.tag = tag(check)
                var days = TableModel.Cell(check.daysLeft.map { "\(max($0, 0))" } ?? "")
                days.isNumber = true
                return [
                    TableModel.Cell(check.kind.asCheck), stands,
                    TableModel.Cell(check.expires.map(Shown.day) ?? "Not seen yet"), days,
                    TableModel.Cell(check.verifiedOn.map(Shown.day) ?? ""),
                ]
            }
        )
        return section
    }

    private static func words(_ checks: [ShowProvider.CheckCard]) -> String {
        let missing = checks.filter { $0.needed && [.missing, .lapsed].contains($0.state) }
        let expiring = checks.filter { $0.state == .expiring }
        guard missing.isEmpty else {
            return "Nothing new is funded until the coordinator has seen: \(list(missing))."
        }
        guard expiring.isEmpty else {
            return "Send the coordinator a new one before it expires: \(list(expiring))."
        }
        return "All that is needed has been seen, and holds."
    }

    private static func list(_ checks: [ShowProvider.CheckCard]) -> String {
        checks.map(\.kind.asCheck).joined(separator: ", ")
    }

    private static func tag(_ check: ShowProvider.CheckCard) -> Tag {
        switch check.state {
        case .verified: Tag("Holds", .green)
        case .expiring: Tag("Expires soon", .amber)
        case .lapsed: Tag("Lapsed", .red)
        case .missing: check.needed ? Tag("Missing", .red) : Tag("Not needed", .grey)
        }
    }
}

extension String {
    /// A check's code as people read it; its initials stay initials.
    fileprivate var asCheck: String { self == "dbs" ? "DBS" : asLabel }
}
