import Foundation
import Money
import Panel
import Sheets
import Testing

@Suite
struct `A row that leaves` {
    @Test(
        arguments: [
            (SheetCell.text("plain"), "plain"), (.text("a, b"), "\"a, b\""),
            (.text("say \"no\""), "\"say \"\"no\"\"\""), (.text("two\nlines"), "\"two\nlines\""),
            (.text(" kept "), "\" kept \""), (.text("=SUM(A1)"), "'=SUM(A1)"),
            (.text("+44 115"), "'+44 115"), (.text("-5"), "'-5"), (.text("@all"), "'@all"),
            (.text("\tx"), "'\tx"), (.text("=1,2"), "\"'=1,2\""), (.text("'=1"), "''=1"),
            (.text("it's"), "it's"), (.text(""), ""), (.empty, ""),
            (.amount(Pence(-123_456)), "-1234.56"), (.number(-7), "-7"),
            (.quantity(Quantity(thousandths: 1250)), "1.25"),
            (.day(Day(sinceEpoch: 20_775)), "2026-11-18"),
        ] as [(SheetCell, String)]
    )
    func `keeps a number a number and lets no text run`(cell: SheetCell, text: String) {
        #expect(CSVLine.text(of: [cell, .number(1)]) == text + ",1\r\n")
    }

    @Test
    func `comes back as it left`() throws {
        let texts = [
            "plain", "=1+1", "'=1+1", "''-1", "-", "a,b\"c\"\r\nd", "it's", "'quoted'", "@", "",
            "“Łódź”, 'again'", "1;2\t3",
        ]
        let file =
            CSVLine.header(["line", "date", "note"])
            + texts.map { CSVLine.text(of: [.text("A"), .text("B"), .text($0)]) }.joined()
        let sheet = try IncomingSheet(
            reading: Data(file.utf8),
            columns: SheetColumns(needed: ["line", "date"], optional: ["note"]),
            mostRows: texts.count
        )
        #expect(sheet.rows.map { $0["note"] } == texts)
    }
}
