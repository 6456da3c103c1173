import Panel
import Testing

@Suite struct `A paper's reference` {
    @Test(arguments: [
        "OPCC letter 12", "E-mail 2026-12-18", "VRP-31 variation 1", "OPCC/2026/14", "BACS 7",
        " L2 ", "#7", "OPCC DFE CCEP 1 Letter",
    ])
    func `is a number or a day, with one word and some abbreviations`(text: String) throws {
        let read = try PaperReference(reading: text, what: "letter")
        #expect(read.text == text.split(separator: " ").joined(separator: " "))
    }

    @Test(arguments: [
        "", "letter", "e-mail", "Zoe Smith 2", "zoe-smith/2", "Zoe was hit by Tom, 3",
        "ZOE WAS HIT BY TOM 3", "12\u{7}", "№ 12", "Zoë 1", "=cmd 1",
        "12345678901234567890123456789012345678901",
    ])
    func `has no room for a story`(text: String) {
        #expect {
            try PaperReference(reading: text, what: "letter")
        } throws: { error in
            let refusal = error as? Refusal
            return refusal?.code == "reference-not-plain"
                && refusal?.sentence.contains("The letter is") == true
        }
    }
}
