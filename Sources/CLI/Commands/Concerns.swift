import ArgumentParser
import Casework

struct ConcernCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "concern",
        "A worry about a child. In danger now: ring 999 first.",
        example: "concern list --state overdue",
        [
            ConcernRing.self, ConcernRaise.self, ConcernList.self, ConcernShow.self,
            ConcernAcknowledge.self, ConcernClose.self,
        ]
    )
}

struct ConcernRing: LookErrand {
    static let configuration = CommandConfiguration(
        "ring",
        "Whom to ring about a child in danger.",
        example: "concern ring"
    )

    @OptionGroup var common: CommonOptions

    func request() -> WhomToRing {
        WhomToRing()
    }
}

struct ConcernRaise: ActErrand {
    static let configuration = CommandConfiguration(
        "raise",
        "Tell the coordinator of a worry. A child in danger now: ring 999 first.",
        notes: "What worries you comes in on standard input, and is kept sealed. Name an order or "
            + "a child.",
        example: "concern raise --order ORD-1 --text - < worry.txt",
        "concern raise --child CH-7K3QM24 --text - < worry.txt"
    )

    @Option("The order it is about.", "ORDER") var order: String?
    @Option("The child it is about, where no order is.", "CHILD") var child: String?
    @Option("Write -, and send what worries you in on standard input.", "-") var text: String
    @OptionGroup var options: ActOptions

    func request() throws -> RaiseConcern {
        RaiseConcern(
            order: order,
            child: child,
            text: try StandardInput.private(text, "concern")
        )
    }
}

struct ConcernList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "Concerns, newest first, without what they say.",
        example: "concern list",
        "concern list --state overdue"
    )

    @Option("About this order.", "ORDER") var order: String?
    @Option("About this child.", "CHILD") var child: String?
    @Option("raised, overdue, acknowledged or closed.", "STATE") var state: String?
    @OptionGroup var list: ListOptions

    func request() -> ListConcerns {
        ListConcerns(order: order, child: child, state: state, paging: paging)
    }

    var filters: [String?] { [order, child, state] }

    var unlessAny: String {
        "No concern that you can see: raise one with “diversion concern raise”."
    }

    func rows(_ items: [ShownConcern]) -> any Drawn {
        Table(
            of: items,
            ("Concern", { Cell($0.concern) }),
            ("About", { Cell($0.order ?? $0.child) }),
            ("State", { Cell($0.state) }),
            ("Raised by", { Cell($0.raisedBy) }),
            ("Acknowledge by", { Cell($0.acknowledgeBy) }),
            ("Owner", { Cell($0.owner) }),
            ("Reason", { Cell($0.reason ?? "") })
        )
    }
}

struct ConcernShow: ActErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Read what a concern says: recorded before it is shown.",
        example: "concern show CCN-1"
    )

    @Argument("The concern.", "CONCERN") var concern: String
    @OptionGroup var options: ActOptions

    func request() -> ShowConcern {
        ShowConcern(concern: concern)
    }
}

struct ConcernAcknowledge: ActErrand {
    static let configuration = CommandConfiguration(
        "acknowledge",
        "Take a concern on. Not by whoever raised it.",
        example: "concern acknowledge CCN-1"
    )

    @Argument("The concern.", "CONCERN") var concern: String
    @OptionGroup var options: ActOptions

    func request() -> AcknowledgeConcern {
        AcknowledgeConcern(concern: concern)
    }
}

struct ConcernClose: ActErrand {
    static let configuration = CommandConfiguration(
        "close",
        "End a concern that was acknowledged.",
        example: "concern close CCN-1 --reason referred"
    )

    @Argument("The concern.", "CONCERN") var concern: String
    @Option("What came of it: a code of the list concern-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> CloseConcern {
        CloseConcern(concern: concern, reason: reason)
    }
}
