import ArgumentParser
import Casework

struct OrderCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "order",
        "What providers received after a sitting closed: what they may start.",
        example: "order show ORD-1",
        [OrderList.self, OrderShow.self]
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
}
