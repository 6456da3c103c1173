import ArgumentParser
import Casework

struct OrderCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "order",
        "What providers received after a sitting closed: what they may start.",
        example: "order show ORD-1",
        [OrderList.self, OrderShow.self, OrderDisclose.self, OrderDisclosure.self]
    )
}

struct OrderList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List orders, newest first.",
        example: "order list --state live",
        "order list --provider PRV-3",
        "order list --package PKG-12"
    )

    @Option("Only this provider's.", "PROVIDER") var provider: String?
    @Option("Only this package's.", "PACKAGE") var package: String?
    @Option("Only those live or ended.", "STATE") var state: String?
    @OptionGroup var list: ListOptions

    func request() -> ListOrders {
        ListOrders(provider: provider, package: package, state: state, paging: paging)
    }
}

struct OrderShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one order: whether the provider may start, its lines, every version.",
        example: "order show ORD-1"
    )

    @Argument("The order.", "ORDER") var order: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowOrder {
        ShowOrder(order: order)
    }

    func drawing(of answer: ShowOrder.Answer) -> [any Drawn] {
        OrderSheet.drawing(of: answer)
    }
}

struct OrderDisclose: ActErrand {
    static let configuration = CommandConfiguration(
        "disclose",
        "Tell the provider what it needs to know of the child, or withhold it.",
        notes: "What is told comes in on standard input, in lines “field: value” of first-name, "
            + "contact and safety-note. The newest holds, until the order ends.",
        example: "order disclose ORD-1 --basis safeguarding --reason 'Needed to meet' --what - "
            + "< told.txt",
        "order disclose ORD-1 --basis public-task --reason 'No risk to staff' --withhold"
    )

    @Argument("The order.", "ORDER") var order: String
    @Option("On which basis: a code of the list basis.", "CODE") var basis: String
    @Option("Why that is proportionate, or why it is withheld.", "TEXT") var reason: String
    @Option("Write -, and send what is told in on standard input.", "-") var what: String?
    @Flag(help: "Tell nothing.") var withhold = false
    @OptionGroup var options: ActOptions

    func validate() throws {
        guard withhold == (what == nil) else {
            throw ValidationError("Say either --what - and send it in, or --withhold.")
        }
    }

    func request() throws -> DiscloseOrder {
        DiscloseOrder(
            order: order,
            basis: basis,
            reason: reason,
            what: try what.map { option throws(LocalRefusal) in
                try StandardInput.private(option, "disclosure")
            }
        )
    }
}

struct OrderDisclosure: ActErrand {
    static let configuration = CommandConfiguration(
        "disclosure",
        "Read what the provider is told of the child: recorded before it is shown.",
        example: "order disclosure ORD-1"
    )

    @Argument("The order.", "ORDER") var order: String
    @OptionGroup var options: ActOptions

    func request() -> ReadDisclosure {
        ReadDisclosure(order: order)
    }
}
