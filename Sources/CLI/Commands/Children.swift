import ArgumentParser
import Casework

struct ChildCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "child",
        "Children, by reference; who they are is kept apart.",
        example: "child show CH-7K3QM24",
        [
            ChildAdd.self, ChildCorrect.self, ChildFind.self, ChildHold.self, ChildIdentity.self,
            ChildList.self, ChildMonitor.self, ChildMonitoring.self, ChildRelease.self,
            ChildRetain.self, ChildShow.self,
        ]
    )
}

struct ChildAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Enter a child; the identity comes in on standard input.",
        notes: "Lines “field: value” of name, born, local-id and contact.",
        example: "child add --identity - < identity.txt"
    )

    @OptionGroup var identity: IdentityOption
    @OptionGroup var options: ActOptions

    func request() throws -> AddChild {
        AddChild(identity: try identity.text())
    }
}

struct ChildCorrect: ActErrand {
    static let configuration = CommandConfiguration(
        "correct",
        "Put right who a child is; what is right comes in on standard input.",
        notes: "Lines “field: value” of name, born, local-id and contact: what is put right.",
        example: "child correct CH-7K3QM24 --identity - --reason entered-wrongly < identity.txt"
    )

    @Argument("The child.", "CHILD") var child: String
    @OptionGroup var identity: IdentityOption
    @Option("Why: a code of the list register-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() throws -> CorrectChild {
        CorrectChild(child: child, identity: try identity.text(), reason: reason)
    }
}

struct ChildFind: LookErrand {
    static let configuration = CommandConfiguration(
        "find",
        "Find a child's reference by local id, which comes in on standard input.",
        notes: "A line “local-id: value”.",
        example: "child find --identity - < local-id.txt"
    )

    @OptionGroup var identity: IdentityOption
    @OptionGroup var common: CommonOptions

    func request() throws -> FindChild {
        FindChild(identity: try identity.text())
    }
}

struct ChildIdentity: ActErrand {
    static let configuration = CommandConfiguration(
        "identity",
        "Read who a child is: recorded, with your reason, before it is shown.",
        example: "child identity CH-7K3QM24 --reason safeguarding"
    )

    @Argument("The child.", "CHILD") var child: String
    @Option("Why: a code of the list identity-reason.", "CODE") var reason: String
    @OptionGroup var options: ActOptions

    func request() -> ReadIdentity {
        ReadIdentity(child: child, reason: reason)
    }
}

struct ChildList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List children by reference, newest first.",
        example: "child list"
    )

    @OptionGroup var list: ListOptions

    func request() -> ListChildren {
        ListChildren(paging: paging)
    }

    var unlessAny: String {
        "No child that you can see: enter one with “diversion child add --identity -”."
    }
}

struct ChildShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show a child's packages, money and outcomes; never who it is.",
        example: "child show CH-7K3QM24"
    )

    @Argument("The child.", "CHILD") var child: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowChild {
        ShowChild(child: child)
    }
}

/// Where an identity comes from: standard input, and nowhere else.
struct IdentityOption: ParsableArguments {
    @Option("Write -, and send the identity in on standard input.", "-") var identity: String

    /// What was sent in.
    func text() throws(LocalRefusal) -> String {
        guard identity == "-" else { throw .identityAsArgument }
        return try StandardInput.text("identity")
    }
}
