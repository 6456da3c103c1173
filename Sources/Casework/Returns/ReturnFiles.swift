import Reports
import Secrets
import Store

/// A return as it leaves: for programs, and for a spreadsheet.
struct ReturnFiles {
    /// JSON with sorted keys.
    let document: String
    /// CSV: one figure a row.
    let sheet: String

    init(_ figures: QuarterReturn) throws {
        document = try AnswerText.json(figures) + "\n"
        sheet = Self.sheet(figures)
    }

    init(_ frozen: Returns.Frozen) {
        document = frozen.document
        sheet = frozen.sheet
    }

    var frozen: Returns.Frozen { Returns.Frozen(document: document, sheet: sheet) }
    var documentHash: [UInt8] { Checksum.of(Array(document.utf8)) }
    var sheetHash: [UInt8] { Checksum.of(Array(sheet.utf8)) }

    private static func sheet(_ figures: QuarterReturn) -> String {
        let heads = (figures.heads + [figures.total]).map { ("head", $0.head, $0 as Any) }
        let adjustments = figures.adjustments.map { ("adjustment", $0.head, $0 as Any) }
        let counts = [("output", figures.outputs), ("outcome", figures.outcomes)]
        return FigureSheet.text(
            of: [("return", figures.return, figures as Any)] + heads + adjustments
        )
            + counts.flatMap { part, counts in
                counts.flatMap { count in
                    let told = FigureSheet.total(count.count, "Count", part, count.what)
                    let target = count.target.map {
                        FigureSheet.count($0, "Target", part, count.what, least: 0)
                    }
                    return [told, target].compactMap(\.self)
                }
            }.joined()
    }
}
