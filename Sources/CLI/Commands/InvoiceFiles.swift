import ArgumentParser
import Casework

struct InvoiceUpload: FileErrand {
    static let configuration = CommandConfiguration(
        "upload",
        "Take in a CSV file of invoices, all of them or none.",
        notes: "Columns: number, dated, line, quantity, price; if wanted received, net, vat. Rows "
            + "of one number are one invoice. What is wrong is listed by row and column. The same "
            + "file again changes nothing.",
        example: "invoice upload invoices.csv",
        "invoice upload - --provider PRV-3 <invoices.csv"
    )

    @Argument("The file; - reads it from standard input.", "FILE|-") var file: String
    @Option("Whose; your own unless said.", "PROVIDER") var provider: String?
    @OptionGroup var options: ActOptions

    func request() throws -> UploadInvoices {
        UploadInvoices(
            file: try IncomingFile(file).bytes("file of invoices"),
            provider: provider
        )
    }
}

struct InvoiceTemplateWord: LookErrand {
    static let configuration = CommandConfiguration(
        "template",
        "The CSV file to fill in: a row for all that may be invoiced on a line.",
        notes: "Write your number and the day into the rows you want; others do no harm.",
        example: "invoice template",
        "invoice template --provider PRV-3"
    )

    @Option("Whose; your own unless said.", "PROVIDER") var provider: String?
    @OptionGroup var common: CommonOptions

    func request() -> InvoiceTemplate {
        InvoiceTemplate(provider: provider)
    }

    func run() async throws {
        let answer = try await House.look(request(), common)
        try Output.write(common.json ? JSON.text(answer) + "\n" : answer.csv)
    }
}
