import Casework
import Money
import Testing

@testable import CLI

/// What people see: tables, sheets and folded lines.
struct DrawingTests {
    static let plain = Paper(width: 80, hasColour: false, isTerminal: false)

    struct Fund {
        let fund: String
        let awardPence: Pence
        let letter: String?
        let roles: [String]
        let heads: [Head]
    }

    struct Head {
        let head: String
        let availablePence: Pence
        let note: String?
    }

    static let fund = Fund(
        fund: "FUND-1",
        awardPence: Pence(6_000_000),
        letter: nil,
        roles: ["chair", "finance"],
        heads: [
            Head(head: "mentoring", availablePence: Pence(120_000), note: nil),
            Head(head: "travel", availablePence: Pence(-50), note: nil),
        ]
    )

    @Test
    func `an answer is drawn as a sheet with its lists beneath`() {
        let text = Self.plain.text(of: Drawing.of(Self.fund))
        #expect(
            text == """
                Fund:  FUND-1
                Award: £60,000.00
                Roles: chair, finance

                Heads
                  Head       Available
                  mentoring  £1,200.00
                  travel        -£0.50

                """
        )
    }

    @Test
    func `amounts stand at the right, and a column that nobody fills is left out`() {
        let table = Table(Self.fund.heads.map { (nil, $0) })
        #expect(table.headings == ["Head", "Available"])
        #expect(table.lines(on: Self.plain)[2] == "travel        -£0.50")
    }

    @Test
    func `numbers stand in a line of the sheet, and their names in a table's column`() throws {
        struct Chain {
            let events: [Int64]
            let heads: [String: Int]
        }
        let chain = Chain(events: [12, 15], heads: ["travel": 2, "mentoring": 10])
        #expect(
            Self.plain.text(of: Drawing.of(chain)) == """
                Events: 12, 15

                Heads
                  mentoring  10
                  travel      2

                """
        )
    }

    @Test
    func `a record within that some rows lack is left empty there`() {
        struct Minute { let event: Int }
        struct Decision {
            let decision: String
            let minute: Minute?
            let kind: String
        }
        let decisions = [
            Decision(decision: "1", minute: nil, kind: "fund"),
            Decision(decision: "2", minute: Minute(event: 7), kind: "end"),
        ]
        let lines = Table(decisions.map { (nil, $0) }).lines(on: Self.plain)
        #expect(
            lines == ["Decision  Event  Kind", "1                fund", "2             7  end"]
        )
    }

    @Test
    func `a dictionary becomes rows with their keys before them`() throws {
        let heads = ["b": Self.fund.heads[1], "a": Self.fund.heads[0]]
        let parts = try #require(AnswerField.parts(of: heads))
        let lines = Table(parts).lines(on: Self.plain)
        #expect(lines[1] == "a  mentoring  £1,200.00")
        #expect(lines[2] == "b  travel        -£0.50")
    }

    @Test
    func `on a terminal the widest text is cut to fit; a file gets it whole`() {
        let long = String(repeating: "word ", count: 20).trimmingSpaces()
        let table = Table(["Name", "Pence"], [[Cell(long), Cell(Pence(1))]])
        let terminal = Paper(width: 40, hasColour: false, isTerminal: true)
        let line = table.lines(on: terminal)[1]
        #expect(line.count == 40)
        #expect(line.contains("…") && line.hasSuffix("£0.01"))
        #expect(table.lines(on: Self.plain)[1].contains(long))
    }

    @Test
    func `a table of amounts that is too wide stands in two, each with its first column`() {
        let table = Table(
            ["Head", "Held", "Committed", "Paid"],
            [[Cell("mentoring"), Cell(Pence(100)), Cell(Pence(20_000)), Cell(Pence(3))]]
        )
        let folded = FoldedTable(table: table)
        let wide = Paper(width: table.columns, hasColour: false, isTerminal: true)
        #expect(folded.lines(on: wide) == table.lines(on: wide))
        let narrow = wide.narrower(by: 1)
        #expect(
            folded.lines(on: narrow) == [
                "Head        Held  Committed", "mentoring  £1.00    £200.00", "",
                "Head        Paid", "mentoring  £0.03",
            ]
        )
    }

    @Test
    func `there is colour only where it is wanted`() {
        let table = Table(["Left"], [[Cell(Pence(-1))]])
        let coloured = Paper(width: 80, hasColour: true, isTerminal: true)
        #expect(table.lines(on: coloured).joined().contains("\u{1b}[31m"))
        #expect(!table.lines(on: Self.plain).joined().contains("\u{1b}"))
    }

    @Test
    func `lists of plain words, numbers and amounts are drawn too`() {
        struct Listing {
            let events: [Int64]
            let words: [String]
            let amounts: [String: Pence]
        }
        let listing = Listing(
            events: [3, 12],
            words: ["a", "b"],
            amounts: ["mentoring": Pence(4500), "travel": .zero]
        )
        #expect(
            Self.plain.text(of: Drawing.of(listing)) == """
                Events: 3, 12
                Words:  a, b

                Amounts
                  mentoring  £45.00
                  travel      £0.00

                """
        )
    }

    @Test
    func `a text cannot command the terminal`() {
        #expect(Cell("a\u{1b}[2Jb\u{7}").text == "a\u{FFFD}[2Jb\u{FFFD}")
    }

    @Test
    func `long fields are folded beneath their own beginning`() {
        let text = String(repeating: "word ", count: 20)
        let sheet = Sheet([("Goal", Cell(text))])
        let lines = sheet.lines(on: Paper(width: 40, hasColour: false, isTerminal: true))
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("Goal: word"))
        #expect(lines[1].hasPrefix("      word"))
    }

    @Test(arguments: [
        ("childCapPence", "Child cap"), ("fund", "Fund"),
        ("education-employment", "Education employment"),
        ("tokenReference", "Token reference"), ("pence", "Pence"),
    ])
    func `names of properties read as words`(name: String, label: String) {
        #expect(name.asLabel == label)
    }

    @Test
    func `months are written out`() throws {
        let day = try #require(Day(reading: "2027-03-01"))
        #expect(day.monthAndYear == "March 2027")
    }
}
