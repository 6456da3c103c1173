import Casework
import Money
import Panel

/// Where finance enters an invoice that came in by itself: what the provider would have sent.
///
/// What is accepted and not invoiced yet stands there to be filled in; what else the invoice asks
/// for is written beneath it.
enum EnteringForm {
    /// How many lines there are for what is not accepted; an invoice with more comes as a file.
    private static let others = 6

    static let routes = Route.form(
        "/invoices/enter",
        EnterInvoice.self,
        ActForm(
            "Enter an invoice that came in",
            [
                FormField("provider", .hidden, "Provider"),
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
            ],
            button: "Enter the invoice",
            intro: "Fill in quantity and price, as they stand on the invoice, of each line that it "
                + "has. VAT is left empty where there is none.",
            isChecked: true
        )
        .asking(lines)
        .telling { asked in asked.query("provider").map(Shown.name) }
        .gathering { typed, _ in gathered(typed) }
        .blaming([
            "malformed-line": ActForm.Blame(
                nil,
                "Fill in quantity and price of each line that you enter, and which line it is of."
            )
        ]),
        drawing: checked
    ) { .goTo("/invoices/\($0.invoice)") }
    .map { $0.onceProviderIsKnown() }

    /// A row for each line on which something is accepted, then some for what else is asked for.
    @Sendable
    private static func lines(_ asked: Asked) async throws -> [FormField] {
        let provider = asked.query("provider") ?? asked.form["provider"]
        let accepted = try await asked.look(PreflightInvoice(provider: provider)).lines
        let known = accepted.enumerated().flatMap { place, line in
            let quantity = "\(line.quantity) at \(line.pricePence)"
            let vat = line.vatPence == .zero ? "" : ", VAT \(line.vatPence)"
            return [FormField("line_\(place + 1)", .hidden, "Line").starting { _ in line.line }]
                + figures(place + 1).map {
                    $0.grouped("\(line.line): accepted \(quantity)\(vat)", inRow: true)
                }
        }
        let more = (1...others).flatMap { count in
            let place = accepted.count + count
            let line = FormField(
                "line_\(place)",
                .text,
                "Order’s line",
                hint: "Such as ORD-1/2.",
                isOptional: true
            )
            return ([line] + figures(place)).map {
                $0.grouped("Another line, \(count)", inRow: true)
            }
        }
        return known + more
    }

    private static func figures(_ place: Int) -> [FormField] {
        [
            FormField("quantity_\(place)", .number, "Quantity", isOptional: true),
            FormField("price_\(place)", .money, "Price of one", isOptional: true),
            FormField("vat_\(place)", .money, "VAT", isOptional: true),
        ]
    }

    /// The lines as the act reads them: `ORD-1/2 x 4 at 45.00 vat 36.00`.
    ///
    /// Of a line that stood there by itself nothing is asked where nobody filled it in.
    private static func gathered(_ typed: FormBody) -> FormBody {
        var gathered = typed
        var texts: [String] = []
        let places = typed.values.keys.compactMap { name in
            name.hasPrefix("line_") ? Int(name.dropFirst("line_".count)) : nil
        }
        for place in places.sorted() {
            let words = ["line", "quantity", "price", "vat"].map { name in
                let field = "\(name)_\(place)"
                defer { gathered.remove(field) }
                return (typed[field] ?? "").filter { !$0.isWhitespace }
            }
            guard words.dropFirst().contains(where: { !$0.isEmpty }) else { continue }
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
