import Foundation
import Panel
import Sheets
import Testing

/// What comes in as CSV is read, or told apart from what it is instead.
@Suite
struct `A file that comes in` {
    static let columns = SheetColumns(
        needed: ["line", "date"],
        optional: ["note"],
        informing: ["service"]
    )

    static func read(_ bytes: [UInt8], most: Int = 5) throws(Refusal) -> IncomingSheet {
        try IncomingSheet(reading: Data(bytes), columns: columns, mostRows: most)
    }

    static func read(_ text: String, most: Int = 5) throws(Refusal) -> IncomingSheet {
        try read(Array(text.utf8), most: most)
    }

    static func code(_ bytes: [UInt8]) -> String? {
        do {
            _ = try read(bytes)
            return nil
        } catch {
            return error.code
        }
    }

    @Test
    func `gives its cells by heading and its rows by number`() throws {
        let sheet = try Self.read(
            """
            \u{feff}Date, line ,Note,service\r
            2026-11-18,ORD-1/2,"late, “again”
            and ""tired""\",Mentoring\r
            ,,,\r

             2026-11-19 ,ORD-1/1\r
            2026-11-20,ORD-1/3,'=1+1,,,\r
            ,
            """
        )
        #expect(sheet.rows.map(\.number) == [2, 5, 6])
        #expect(sheet.rows.map { $0["date"] } == ["2026-11-18", "2026-11-19", "2026-11-20"])
        #expect(sheet.rows.map { $0["line"] } == ["ORD-1/2", "ORD-1/1", "ORD-1/3"])
        #expect(
            sheet.rows.map { $0["note"] } == ["late, “again”\nand \"tired\"", "", "=1+1"]
        )
        #expect(sheet.rows[0]["service"] == "Mentoring")
        #expect(sheet.rows[0]["unheard of"].isEmpty)
    }

    /// Each row is one thing that people send instead.
    @Test(
        arguments: [
            ("", "file-empty"), ("\u{feff}\r\n \t\n", "file-empty"),
            ("line;date;note\nORD-1/1;2026-11-18;a, b, c", "separated-by-semicolons"),
            ("\"line\";\"date\"\n", "separated-by-semicolons"),
            ("line\tdate\tnote\nORD-1/1\t2026-11-18\t", "separated-by-tabs"),
            ("line,date,line\n", "column-twice"), ("line,,date\n", "unknown-column"),
            ("ORD-1/1,2026-11-18,Zbigniew was late\n", "unknown-column"),
            ("date,note\n1,2\n", "column-missing"), ("line,date\n,\n\n", "no-rows"),
            ("line,date\nA,B\nA,\"B\nA,B\n", "quotation-not-closed"),
            ("line,date\nA,B\nA,B\"C\"D\n", "quotation-misplaced"),
            ("line,date\nA,\"B\"C\n", "quotation-misplaced"),
            ("line,date\nA,B,C\n", "import-has-errors"), ("line,date\nA\n", "import-has-errors"),
            ("line,date\n" + String(repeating: "A,B\n", count: 6), "too-many-rows"),
            ("line,date\n" + String(repeating: "A,B\n", count: 5) + ",\n\n,,,\n", nil),
        ] as [(String, String?)]
    )
    func `is told apart in words`(text: String, code: String?) {
        #expect(Self.code(Array(text.utf8)) == code)
    }

    @Test
    func `is told apart by its bytes`() {
        let text = "line,date\nORD-1/1,2026-11-18\n"
        let sixteen = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        #expect(Self.code([0xff, 0xfe] + sixteen) == "file-not-utf8")
        #expect(Self.code(sixteen) == "file-not-utf8")
        #expect(Self.code(Array(text.utf8) + [0x5a, 0xfc, 0x0a]) == "file-not-utf8")
        #expect(Self.code([0x50, 0x4b, 0x03, 0x04] + sixteen) == "file-is-a-workbook")
        #expect(Self.code([0xd0, 0xcf, 0x11, 0xe0, 0xa1]) == "file-is-a-workbook")
        let zipped: [UInt8] = [0x50, 0x4b, 0x03, 0x04] + Array(repeating: 1, count: (50 << 20) - 4)
        #expect(Self.code(zipped) == "file-is-a-workbook")
        #expect(Self.code(zipped + [1]) == "file-too-large")
    }

    /// What is one row, or one cell, is refused before anybody looks at its letters.
    @Test
    func `with a row that never ends is refused at once, by its number`() {
        let long = Array(repeating: UInt8(ascii: "A"), count: 128 << 10)
        let head = Array("line,date\r\n".utf8)
        #expect(Self.code(long + [UInt8(ascii: "A")]) == "row-too-long")
        #expect(Self.code(head + long) == "import-has-errors")
        for tail in [[UInt8(ascii: "A")] + long, Array("A,\"B\nC\n".utf8) + long] {
            do {
                _ = try Self.read(head + Array("A,B\rA,B\n".utf8) + tail)
                Issue.record("it was read")
            } catch {
                #expect(error == .sheet(.rowTooLong(4, kilobytes: 128)))
            }
        }
        let clock = ContinuousClock()
        let most = Array(repeating: UInt8(ascii: "A"), count: 50 << 20)
        var code: String?
        let time = clock.measure { code = Self.code(most) }
        #expect(code == "row-too-long" && time < .seconds(3))
    }

    @Test
    func `in another encoding is told the row`() throws {
        do {
            _ = try Self.read(Array("line,date\nA,B\nA,".utf8) + [0xe9, 0x0a])
            Issue.record("it was read")
        } catch {
            #expect(error == .sheet(.otherEncoding(row: 3)))
        }
    }

    @Test
    func `has all its faults listed, a hundred of them at most`() throws {
        let text = "line,date\n" + String(repeating: "A,B\nA,B,C\n", count: 120)
        do {
            _ = try Self.read(text, most: 1000)
            Issue.record("it was read")
        } catch {
            guard case .sheet(let refusal) = error else { return }
            #expect(refusal.faults.count == 100)
            #expect(refusal.faults.first?.row == 3)
            #expect(refusal.faults.last?.row == 201)
            #expect(refusal.sentence.hasPrefix("120 faults"))
        }
    }

    @Test
    func `is never repeated in what is said of it`() throws {
        for text in [
            "Zbigniew,date\n", "line,date\nA,B,Zbigniew\n", "line,date\nZbigniew\"a\"b,\n",
        ] {
            do {
                _ = try Self.read(text)
                Issue.record("it was read")
            } catch {
                #expect(!"\(error)".contains("Zbigniew"))
                #expect(!error.sentence.contains("Zbigniew"))
            }
        }
    }

    @Test
    func `has its days and times as spreadsheets rewrite them`() {
        let days = ["18/11/2026", "1/2/2026", "2026-11-18", "31/02/2026", "11/18/2026", "1/1/26"]
        #expect(
            days.map(CellText.day) == [
                "2026-11-18", "2026-02-01", "2026-11-18", "31/02/2026", "11/18/2026", "1/1/26",
            ]
        )
        let times = ["9:05", "16:30:00", "16:30", "", "16:30:01", "4.30"]
        #expect(
            times.map(CellText.time) == ["09:05", "16:30", "16:30", "", "16:30:01", "4.30"]
        )
    }
}
