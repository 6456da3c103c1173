import Casework
import Money
import Panel

/// An invoice beside its order, as the template draws it.
struct MatchModel: Sendable {
    var page: Page
    let title: String
    var caption: String?
    var tag: Tag?
    var errors: [Link] = []
    var summary: [Fact] = []
    var lines: [Line] = []
    /// Lines that there are too many of to be shown in full.
    var others: TableModel?
    var sections: [Section] = []
    var actions: [Link] = []

    init(_ page: Page, _ title: String) {
        self.page = page
        self.title = title
    }

    struct Line: Sendable {
        /// The order's line, in words.
        let order: String
        var result: Tag?
        let ordered: Figures?
        let delivered: Figures
        let asked: Asked
        var reason: String?
        var next: String?
    }

    struct Figures: Sendable {
        var quantity = ""
        var price = ""
        var net = ""
        var vat = ""
    }

    struct Asked: Sendable {
        let quantity: String
        let price: String
        let net: String
        let vat: String
        var isQuantityOff = false
        var isPriceOff = false
        var isNetOff = false
        var isVatOff = false
    }
}

extension MatchModel.Line {
    /// - Parameter beside: the same line of the order.
    init(_ line: ShownInvoiceLine, _ beside: CompareInvoice.Line) {
        order = [line.line, beside.service].compactMap { $0 }.joined(separator: ": ")
        ordered = beside.ordered.map(MatchModel.Figures.init)
        asked = MatchModel.Asked(line, beside)
        if let outcome = line.outcome {
            let isMatched = outcome == "matched"
            result = isMatched ? Tag("matches", .green) : Tag("does not match", .amber)
            delivered = beside.accepted.map(MatchModel.Figures.init) ?? MatchModel.Figures()
            reason = line.message
            next = isMatched ? nil : line.next.map { "\($0.rawValue.asTitle) must act." }
        } else {
            let count = line.sessions.count
            result = line.agreedPence.map { Tag("agreed \($0)", .green) }
            delivered = MatchModel.Figures(
                quantity: count == 0 ? "" : count == 1 ? "1 session" : "\(count) sessions",
                net: line.agreedPence.map(\.description) ?? ""
            )
        }
    }
}

extension MatchModel.Figures {
    init(_ figures: CompareInvoice.Figures) {
        quantity = figures.quantity
        price = figures.pricePence.description
        net = figures.netPence.description
        vat = figures.vatPence.description
    }
}

extension MatchModel.Asked {
    /// What keeps it from matching is what differs from what was accepted.
    init(_ line: ShownInvoiceLine, _ beside: CompareInvoice.Line) {
        quantity = line.quantity
        price = line.pricePence.description
        net = line.netPence.description
        vat = line.vatPence.description
        guard let outcome = line.outcome, outcome != "matched" else { return }
        isPriceOff = beside.ordered.map { $0.pricePence != line.pricePence } ?? false
        isQuantityOff = line.quantity != (beside.accepted?.quantity ?? "0")
        guard let accepted = beside.accepted else { return }
        isNetOff = accepted.netPence != line.netPence
        isVatOff = accepted.vatPence != line.vatPence
    }
}
