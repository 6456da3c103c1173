import Casework
import Money
import Panel

/// Before invoicing: what will match, what will not and why, what waits for whom, what is
/// unreported, and when money would be due.
enum PreflightPage {
    static let page = RecordPage<Preflight>(
        title: { _ in "Before you invoice" },
        tag: { answer in
            answer.matches
                ? Tag("All of it will match", .green)
                : answer.lines.isEmpty
                    ? Tag("Nothing to invoice yet", .grey) : Tag("Not all will match", .amber)
        },
        actions: [
            ListPage.Offer(
                text: "Draft and send an invoice",
                href: "/invoices/draft",
                act: .enterInvoice,
                isMain: true,
                isForProviders: true
            ),
            ListPage.Offer(
                text: "Log what is missing",
                href: "/sessions/several",
                act: .importSessions,
                isForProviders: true
            ),
            ListPage.Offer(
                text: "Where my money is",
                href: "/invoices/money",
                act: .seeInvoices,
                isForProviders: true
            ),
        ],
        isOffered: { offer, answer in
            switch offer.act {
            case .enterInvoice: !answer.lines.isEmpty
            case .importSessions: !answer.unreported.isEmpty
            default: true
            }
        },
        sections: sections,
        leavingOut: [
            "provider", "matches", "payablePence", "dueOn", "lines", "accepted", "underWay",
            "waiting", "beyond", "unreported", "requested", "more",
        ]
    )

    private static let sections: @Sendable (Preflight) -> [Section] = { answer in
        var sum = Section()
        sum.summary = [
            Fact("To be paid", answer.payablePence.description),
            Fact("Due", "\(Shown.day(answer.dueOn)), if you send it today"),
        ]
        return [sum] + requested(answer) + [
            lines(answer.lines, "What you may invoice now"), unreported(answer),
            underWay(answer), waiting(answer),
        ] + beyond(answer)
    }

    private static func requested(_ answer: Preflight) -> [Section] {
        guard !answer.requested.isEmpty else { return [] }
        var section = AskedBackTable.section(
            "You were asked for credit notes",
            answer.requested
        )
        section.inset =
            "Send a credit note for each, or pay it back. Until it is here, whoever matches and pays "
            + "your invoices is told of it." + beyond(answer.more.requested)
        return [section]
    }

    /// Each line with what becomes of it, and who must act.
    static func lines(_ lines: [CheckedLine], _ title: String) -> Section {
        var section = Section(title)
        guard !lines.isEmpty else {
            section.empty = "Nothing is accepted that is not invoiced yet."
            return section
        }
        section.table = TableModel(
            filled: title,
            ["Line", "Sessions", "Quantity", "Net", "VAT", "Result", "Why", "Next"],
            lines.map { line in
                var result = TableModel.Cell("")
                result.tag =
                    line.outcome == "matched"
                    ? Tag("Matches", .green) : Tag(line.outcome.asLabel, .amber)
                return [
                    Shown.cell(.text(line.line)), .number("\(line.sessions)"),
                    .number(line.quantity), Shown.cell(.amount(line.netPence)),
                    Shown.cell(.amount(line.vatPence)), result,
                    TableModel.Cell(line.outcome == "matched" ? "" : line.message),
                    TableModel.Cell(line.outcome == "matched" ? "" : line.next.rawValue.asLabel),
                ]
            }
        )
        return section
    }

    private static func waiting(_ answer: Preflight) -> Section {
        var section = Section("Reported, and not accepted yet")
        guard !answer.waiting.isEmpty else {
            section.empty = "Nothing waits."
            return section
        }
        section.text =
            "The coordinator accepts these; then you may invoice them."
            + beyond(answer.more.waiting)
        section.table = TableModel(
            filled: "Sessions that wait to be accepted",
            ["Session", "Line", "On", "How it went", "Quantity"],
            answer.waiting.map { session in
                [
                    Shown.cell(.text(session.session)), TableModel.Cell(session.line),
                    TableModel.Cell(Shown.day(session.on)),
                    TableModel.Cell(session.attendance.named("attendance")),
                    .number(session.quantity),
                ]
            }
        )
        return section
    }

    private static func beyond(_ answer: Preflight) -> [Section] {
        guard !answer.beyond.isEmpty else { return [] }
        var section = Section("Reported, and more than was ordered")
        section.inset =
            "These hold up all that waits on their orders. Ask the coordinator: the panel orders "
            + "more, or you withdraw what was recorded in error."
        section.table = TableModel(
            filled: "Lines with more sessions than were ordered",
            ["Line", "The panel would have to order"],
            answer.beyond.map { [Shown.cell(.text($0.line)), TableModel.Cell($0.variation)] }
        )
        return [section]
    }

    private static func unreported(_ answer: Preflight) -> Section {
        var section = Section("Expected by now, and not reported")
        guard !answer.unreported.isEmpty else {
            section.empty = "Nothing is missing."
            return section
        }
        section.text =
            "If it took place, log it. What did not take place needs nothing."
            + beyond(answer.more.unreported)
        section.table = TableModel(
            filled: "Lines with fewer sessions than their days would have",
            ["Line", "Ordered", "Expected by now", "Reported", "Missing", "Do"],
            answer.unreported.map { line in
                [
                    Shown.cell(.text(line.line)), .number(line.ordered), .number(line.expected),
                    .number(line.recorded), .number(line.missing),
                    TableModel.Cell("Log a session", "/sessions/log?line=\(line.line)"),
                ]
            }
        )
        return section
    }

    private static func underWay(_ answer: Preflight) -> Section {
        var section = Section("Invoiced, and not matched yet")
        guard !answer.underWay.isEmpty else {
            section.empty = "No invoice of yours waits."
            return section
        }
        section.text = "These are asked for already." + beyond(answer.more.underWay)
        section.table = TableModel(
            filled: "Invoices under way",
            ["Invoice", "Number", "Total", "Held for", "Next", "Due"],
            answer.underWay.map { invoice in
                [
                    Shown.cell(.text(invoice.invoice)), TableModel.Cell(invoice.number),
                    Shown.cell(.amount(invoice.totalPence)),
                    TableModel.Cell(invoice.held?.asLabel ?? ""),
                    TableModel.Cell(invoice.next.asLabel),
                    TableModel.Cell(Shown.day(invoice.dueOn)),
                ]
            }
        )
        return section
    }

    private static func beyond(_ more: Int) -> String {
        more > 0 ? " There are \(more) more than are listed here." : ""
    }
}
