import ArgumentParser
import Casework

struct ErasureCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "erasure",
        "Erasing who a child is: proposed by one officer, approved by another.",
        example: "erasure list --state proposed",
        [
            ErasureDue.self, ErasurePropose.self, ErasureApprove.self, ErasureRefuse.self,
            ErasureList.self,
        ]
    )
}

struct ErasureDue: ListErrand {
    static let configuration = CommandConfiguration(
        "due",
        "List the children whose record no rule keeps any longer.",
        notes: "Nothing is erased by itself: propose it, and another officer approves it.",
        example: "erasure due"
    )

    @OptionGroup var list: ListOptions

    func request() -> ListDueChildren {
        ListDueChildren(paging: paging)
    }

    var unlessAny: String { "Nobody's time is over." }

    func rows(_ items: [DueChild]) -> any Drawn {
        Table(
            of: items,
            ("Child", { Cell($0.child) }),
            ("Kept until", { Cell("\($0.keptUntil)") }),
            ("By the rule", { Cell("\($0.class): \($0.years) years since \($0.since)") }),
            ("Held for", { Cell(($0.heldFor ?? []).joined(separator: ", ")) }),
            ("Proposed", { Cell($0.erasure ?? "") })
        )
    }
}

struct ErasurePropose: ActErrand {
    static let configuration = CommandConfiguration(
        "propose",
        "Propose to erase who a child is, with every text about the case.",
        notes: "The reference, all money and outcomes stay. Until the time is over it takes a "
            + "reason of the family early. Nothing is taken from backups: see the README.",
        example: "erasure propose CH-7K3QM24 --reason time-over"
    )

    @Argument("The child.", "CHILD") var child: String
    @Option("Why: a code of the list erasure-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> ProposeErasure {
        ProposeErasure(child: child, reason: reason)
    }
}

struct ErasureApprove: ActErrand {
    static let configuration = CommandConfiguration(
        "approve",
        "Erase it; not by the one who proposed it. This cannot be undone.",
        example: "erasure approve ERA-1"
    )

    @Argument("The proposal.", "ERASURE") var erasure: String
    @OptionGroup var options: ActOptions

    func request() -> ApproveErasure {
        ApproveErasure(erasure: erasure)
    }
}

struct ErasureRefuse: ActErrand {
    static let configuration = CommandConfiguration(
        "refuse",
        "Leave the record as it is.",
        example: "erasure refuse ERA-1"
    )

    @Argument("The proposal.", "ERASURE") var erasure: String
    @OptionGroup var options: ActOptions

    func request() -> RefuseErasure {
        RefuseErasure(erasure: erasure)
    }
}

struct ErasureList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List what was proposed, and the certificates of what was erased.",
        example: "erasure list",
        "erasure list --child CH-7K3QM24"
    )

    @Option("Only this child's.", "CHILD") var child: String?
    @Option("proposed, refused or erased.", "STATE") var state: String?
    @OptionGroup var list: ListOptions

    func request() -> ListErasures {
        ListErasures(child: child, state: state, paging: paging)
    }

    var filters: [String?] { [child, state] }

    var unlessAny: String { "Nothing was ever erased, or proposed to be." }

    func rows(_ items: [ErasureCard]) -> any Drawn {
        Listing(of: items, ["Erasure", "Child", "State", "Reason", "What"]) { card in
            [Cell(card.erasure), Cell(card.child), Cell(card.state), Cell(card.reason)]
        } texts: { card in
            let settled = card.settledBy.map { ", \(card.state) by \($0)" } ?? ""
            let day = card.erasedOn.map { " on \($0)" } ?? ""
            return [
                "proposed by \(card.proposedBy) on \(card.proposedOn)\(settled)\(day)",
                card.rule, card.erased?.joined(separator: ", "),
            ]
        }
    }
}
