import Casework
import Foundation
import Hummingbird
import Money
import Panel
import Reports

/// One search box, and from anything both ways: to the minute that allowed it, and to every penny.
enum TracePage {
    static func answer(_ asked: Asked) async throws -> Response {
        var model = RecordModel(asked.page("Trace", crumbs: [Link("Trace")]), "Trace")
        model.tabs = asked.tabs(ProofPages.tabs)
        model.filters = try await asked.filters([
            FormField(
                "of",
                .text,
                "From",
                hint: "A payment, correction, invoice, session, order, package, line, decision, "
                    + "fund, return, receipt, or an event’s number."
            )
        ])
        guard let of = asked.query("of") else {
            model.caption =
                "From any payment to the minute that allowed it, and from any decision "
                + "to every penny of it."
            return asked.website.page("record", model)
        }
        if let path = path(of: of), Route.isOpen(path, to: asked.officer) {
            return .redirect(to: path)
        }
        do {
            draw(try await asked.look(Trace(of: of)), on: &model)
        } catch let refusal as Refusal {
            model.sections = [Section(empty: refusal.reason.pageSentence)]
            return asked.website.page("record", model, status: refusal.status)
        }
        return asked.website.page("record", model)
    }

    /// Of what hangs on no single decision the page that has all of it.
    private static func path(of text: String) -> String? {
        let reference = text.trimmingCharacters(in: .whitespaces).uppercased()
        guard let match = reference.wholeMatch(of: /(FUND|RTN|RCT)-\d+/) else { return nil }
        return switch match.1 {
        case "FUND": "/movements?fund=\(reference)"
        case "RTN": "/returns/\(reference)"
        default: "/receipts"
        }
    }

    private static func draw(_ traced: Traced, on model: inout RecordModel) {
        model.intro = "Everything that hangs on \(traced.of)"
        model.summary = summary(of: traced)
        let decisions = traced.decisions ?? []
        if !decisions.isEmpty { model.sections.append(allowed(by: decisions)) }
        for line in traced.lines { model.sections += sections(of: line) }
        if let movements = traced.movements, !movements.isEmpty {
            model.sections.append(table("What it moved", movements))
        }
        if !traced.outcomes.isEmpty { model.sections.append(table("Outcomes", traced.outcomes)) }
        if !traced.events.isEmpty {
            var events = Section("Events")
            events.summary = [
                Fact("In the audit chain", traced.events.map { "\($0)" }.joined(separator: ", "))
            ]
            model.sections.append(events)
        }
    }

    private static func summary(of traced: Traced) -> [Fact] {
        var facts = Record.facts(
            of: traced,
            leavingOut: [
                "of", "minute", "payment", "correction", "orders", "events", "lines", "decisions",
                "outcomes",
                "movements",
            ]
        )
        if let minute = traced.minute {
            facts.append(
                Fact(
                    "Minuted",
                    "event \(minute.event), quorum of \(minute.quorum.joined(separator: ", "))"
                )
            )
        }
        if let payment = traced.payment {
            facts.insert(Fact("Payment", payment.payment, Reference.path(payment.payment)), at: 0)
            if let back = payment.returnedEvent {
                facts.append(Fact("Sent back", "event \(back)", "/proof/trace?of=\(back)"))
            }
        }
        if let correction = traced.correction {
            facts = corrected(by: correction) + facts
        }
        return facts
            + traced.orders.map { Fact("Order", $0, Reference.path($0)) }
    }

    /// What it puts right, first of all.
    private static func corrected(by correction: TracedCorrection) -> [Fact] {
        let linked: [(String, String?)] =
            [("Correction", correction.correction)]
            + [
                ("Corrects", correction.payment), ("Of invoice", correction.invoice),
                ("Settles", correction.settles),
            ] + correction.settledBy.map { ("Settled by", $0) }
        return linked.compactMap { title, reference in
            reference.map { Fact(title, $0, Reference.path($0)) }
        }
            + Record.facts(
                of: correction,
                leavingOut: ["correction", "payment", "invoice", "settles", "settledBy", "event"]
            )
    }

    private static func allowed(by decisions: [Traced]) -> Section {
        var section = Section("Allowed by")
        section.table = TableModel(
            filled: "Allowed by",
            ["Decision", "Kind", "Day", "By", "Package", "Child", "Committed", "Released"],
            decisions.map { decision in
                [
                    reference(decision.decision ?? decision.of),
                    TableModel.Cell(decision.kind?.asTitle ?? ""),
                    TableModel.Cell(decision.decidedOn.map(Shown.day) ?? ""),
                    TableModel.Cell(decision.decidedBy ?? ""), reference(decision.package),
                    reference(decision.child),
                    .amount(decision.committedInEventPence ?? decision.committedToDatePence),
                    .amount(decision.releasedPence),
                ]
            }
        )
        return section
    }

    private static func sections(of traced: TracedLine) -> [Section] {
        let line = traced.line
        var money = Section("\(line.line): \(line.name), \(line.providerName)")
        money.summary = [
            Fact("Quantity", line.quantity), Fact("Fund and head", "\(line.fund), \(line.head)"),
        ]
        if let order = line.order {
            money.summary.append(Fact("Order", order, Reference.path(order)))
        }
        let funnel = traced.funnel
        money.table = TableModel(
            "Money of \(line.line)",
            ["Stage", "Stands there now", "Reached it to date"],
            [
                ("Held", funnel.heldPence, funnel.heldToDatePence),
                ("Committed", funnel.committedPence, funnel.committedToDatePence),
                ("Delivered", funnel.deliveredPence, funnel.deliveredToDatePence),
                ("Invoiced", funnel.invoicedPence, funnel.invoicedToDatePence),
                ("Paid", funnel.paidPence, funnel.paidToDatePence),
            ].map { [.heading($0.0), .amount($0.1), .amount($0.2)] }
        )
        var sections = [money]
        let of = " of \(line.line)"
        if !line.payments.isEmpty { sections.append(table("Payments" + of, line.payments)) }
        if !line.corrections.isEmpty {
            sections.append(table("Corrections" + of, line.corrections))
        }
        if !line.invoices.isEmpty { sections.append(table("Invoices" + of, line.invoices)) }
        if !line.sessions.isEmpty { sections.append(table("Sessions" + of, line.sessions)) }
        if !line.movements.isEmpty {
            sections.append(
                table(
                    "Movements" + of,
                    line.movements,
                    only: ["event", "on", "act", "from", "to", "pence", "decision", "officer"]
                )
            )
        }
        return sections
    }

    private static func table(
        _ title: String,
        _ records: [some Any],
        only columns: [String]? = nil
    ) -> Section {
        var section = Section(title)
        let rows = records.map { (key: String?.none, record: $0 as Any) }
        section.table = Record.table(rows, caption: title, only: columns)
        return section
    }

    private static func reference(_ text: String?) -> TableModel.Cell {
        TableModel.Cell(text ?? "", text.flatMap(Reference.path))
    }
}
