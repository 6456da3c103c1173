import Casework
import Money
import Panel

/// An order: whether the provider may start, and each line as a few words, since a table of them
/// fits no screen.
enum OrderSheet {
    static func drawing(of order: ShowOrder.Answer) -> [any Drawn] {
        let head = Sheet([
            ("Order", Cell("\(order.order), version \(order.version), \(order.state)")),
            ("For", Cell("\(order.child), \(order.package)")),
            ("Provider", Cell("\(order.providerName) (\(order.provider))")),
            ("Total", Cell(order.totalPence)),
            ("Stands", Cell(order.standing)),
            ("Told of the child", order.disclosure.map { Cell($0.words) } ?? .none),
        ])
        let versions = Table(order.versions.map { (key: nil, record: $0) })
        return [Sentence(order.start, order.mayStart ? .green : .yellow), head]
            + order.lines.map(line)
            + [order.pending.map(pending), Titled("Versions", [versions])].compactMap(\.self)
    }

    private static func line(_ line: ShownOrderLine) -> any Drawn {
        let money =
            "\(line.quantity) x \(line.name) (\(line.service)) at \(line.pricePence) per "
            + "\(line.unit): \(line.totalPence)"
        let charged = "Paid \(line.terms); charged by the rule “\(line.noShow)”: \(line.charged)."
        let texts = [
            "\(money), \(line.taxed).", "\(line.from) to \(line.to). \(line.start)", charged,
            "Stands \(line.standing).",
        ]
        return Titled(line.line, texts.map { Sentence($0) })
    }

    private static func pending(_ pending: PendingVersion) -> any Drawn {
        let table = Table(
            ["Line", "Quantity", "", "", "Total", "", ""],
            pending.lines.map { line in
                [
                    Cell(line.line), Cell(line.quantityBefore), Cell("→"),
                    Cell(line.quantityAfter), Cell(line.beforePence), Cell("→"),
                    Cell(line.afterPence),
                ]
            }
        )
        let when = pending.closed ? "from \(pending.effectiveOn)" : "not closed yet"
        let total =
            "\(pending.kind) by \(pending.decision), \(when): \(pending.beforePence) → "
            + "\(pending.afterPence)"
        let longer = pending.lines.compactMap { line in
            line.until.map { Sentence("\(line.line) goes on until \($0).") }
        }
        return Titled("Pending", [Sentence(total), table] + longer)
    }
}

extension ShowOrder.DisclosureNote {
    fileprivate var words: String {
        "\(given ? "something" : "withheld"), \(basis), since \(on)"
    }
}

extension ShowOrder.Answer {
    fileprivate var standing: String {
        stages(committedPence, deliveredPence, invoicedPence, paidPence)
    }
}

extension ShownOrderLine {
    fileprivate var standing: String {
        stages(committedPence, deliveredPence, invoicedPence, paidPence)
    }

    /// What the VAT is, and who bears it.
    fileprivate var taxed: String {
        guard vatPence != .zero else { return "\(funding), VAT \(vat)" }
        let borne = vatLost ? "in it" : "on top of it, and got back"
        return "\(funding), VAT \(vat) \(vatRate): \(vatPence) \(borne)"
    }
}

private func stages(
    _ committed: Pence,
    _ delivered: Pence,
    _ invoiced: Pence,
    _ paid: Pence
)
    -> String
{
    let stages: [(stage: Stage, amount: Pence)] = [
        (.committed, committed), (.delivered, delivered), (.invoiced, invoiced), (.paid, paid),
    ]
    return stages.words(orIfNowhere: "nothing")
}
