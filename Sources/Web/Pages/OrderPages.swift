import Casework
import Panel

enum OrderPages {
    static let routes: [Route] = [
        .list(
            "/orders",
            ListOrders.self,
            ListPage(title: "Orders", empty: "No order yet. Orders come when a sitting closes.")
        ),
        .record("/orders/{order}", ShowOrder.self, RecordPage(title: { $0.order })),
    ]
}
