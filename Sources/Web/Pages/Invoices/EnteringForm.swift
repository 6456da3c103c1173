import Casework
import Money
import Panel

/// Where finance enters an invoice that came in by itself: what the provider would have sent.
enum EnteringForm {
    /// How many lines the form has; an invoice with more comes in as a file.
    private static let lines = 1...6

    static let routes = Route.form(
        "/invoices/enter",
        EnterInvoice.self,
        ActForm(
            "Enter an invoice that came in",
            [
                FormField("provider", .select, "Provider").providers(),
                FormField("number", .text, "The provider’s number"),
                FormField("dated", .day, "Dated"),
                FormField(
                    "received",
                    .day,
                    "Came in on",
                    hint: "Its days to be paid count from here. Today unless you say otherwise.",
                    isOptional: true
                ),
                FormField(
                    "total",
                    .money,
                    "Total with VAT",
                    hint: "As it stands on the invoice, to check the lines against.",
                    isOptional: true
                ),
            ]
                + lines.flatMap { place in
                    [
                        FormField(
                            "line_\(place)",
                            .text,
                            "Order’s line"
                        ),
                        FormField("quantity_\(place)", .number, "Quantity"),
                        FormField("price_\(place)", .money, "Price of one"),
                        FormField("vat_\(place)", .money, "VAT"),
                    ].map { $0.grouped("Line \(place)", inRow: true) }
                },
            button: "Enter the invoice",
            intro: "Fill in as many lines as it has; an order’s line is such as ORD-1/2, and VAT "
                + "is left empty where there is none.",
            isChecked: true
        ).gathering { typed, _ in gathered(typed) },
        drawing: checked
    ) { .goTo("/invoices/\($0.invoice)") }

    /// The lines as the act reads them: `ORD-1/2 x 4 at 45.00 vat 36.00`.
    private static func gathered(_ typed: FormBody) -> FormBody {
        var gathered = typed
        var texts: [String] = []
        for place in lines {
            let words = ["line", "quantity", "price", "vat"].map { name in
                let field = "\(name)_\(place)"
                defer { gathered.remove(field) }
                return (typed[field] ?? "").filter { !$0.isWhitespace }
            }
            guard words.contains(where: { !$0.isEmpty }) else { continue }
            let vat = words[3].isEmpty ? "" : " vat \(words[3])"
            texts.append("\(words[0]) x \(words[1]) at \(words[2])\(vat)")
        }
        gathered.set("lines", all: texts)
        return gathered
    }

    @Sendable
    private static func checked(_ answer: CheckedInvoice) -> [Section] {
        var would = Section("What would become of it")
        would.summary = [
            Fact("Total", answer.totalPence.description),
            Fact("Due on", Shown.day(answer.dueOn)),
            Fact("Would match", answer.matches ? "Yes" : "No"),
        ]
        would.table = TableModel(
            "Its lines",
            ["Line", "Net", "VAT", "What becomes of it"],
            answer.lines.map { line in
                [
                    .heading(line.line), .amount(line.netPence), .amount(line.vatPence),
                    TableModel.Cell(line.message),
                ]
            }
        )
        return [would]
    }
}
