import Panel
import Testing

@Suite
struct `A child's reference` {
    private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    @Test
    func `reads back, in any case and with the letters people confuse`() throws {
        for lot in [0, 1, 77, 123_456_789, .max] as [UInt32] {
            let text = ChildReference.text(lot: lot)
            #expect(try ChildReference.read(text) == text)
            #expect(try ChildReference.read(text.lowercased()) == text)
            let confused = text.dropFirst(3).replacing("0", with: "O").replacing("1", with: "l")
            #expect(try ChildReference.read("ch-\(confused)") == text)
        }
    }

    @Test
    func `with any one wrong character is refused`() {
        let characters = Array(ChildReference.text(lot: 987_654_321).dropFirst(3))
        for position in characters.indices {
            for wrong in alphabet where wrong != characters[position] {
                var typed = characters
                typed[position] = wrong
                #expect(throws: Refusal.input(.mistypedChild)) {
                    try ChildReference.read("CH-" + String(typed))
                }
            }
        }
    }

    @Test
    func `with two neighbours changed about is refused`() {
        for lot in UInt32(1)..<200 {
            let characters = Array(ChildReference.text(lot: lot &* 2_654_435_761).dropFirst(3))
            for position in characters.indices.dropLast()
            where characters[position] != characters[position + 1] {
                var typed = characters
                typed.swapAt(position, position + 1)
                #expect(throws: Refusal.input(.mistypedChild)) {
                    try ChildReference.read("CH-" + String(typed))
                }
            }
        }
    }

    @Test(arguments: ["", "CH-", "CH-12345", "CH-12345678", "PKG-1", "CH-12U4567"])
    func `of another shape is malformed`(text: String) {
        #expect(throws: Refusal.self) { try ChildReference.read(text) }
    }
}

@Suite
struct `References` {
    @Test
    func `are read in any case`() throws {
        #expect(try Noun.package.read(" pkg-12 ") == "PKG-12")
        #expect(try SittingReference.read("ccep-2026-11-18") == "CCEP-2026-11-18")
        #expect(try SittingReference.read("CCEP-2026-11-18.2") == "CCEP-2026-11-18.2")
        #expect(try SittingReference.readDecision("ccep-2026-11-18/3") == "CCEP-2026-11-18/3")
        #expect(try LineReference(reading: "PKG-3/2").position == 2)
    }

    @Test(arguments: ["PKG-0", "PKG-", "PKG-1x", "FUND-1", "12", "PKG-0012"])
    func `that are not a package's are malformed`(text: String) {
        #expect(throws: Refusal.self) { try Noun.package.read(text) }
    }

    @Test(arguments: [
        "CCEP-2026-02-30", "CCEP-2026-11-18.1", "2026-11-18", "CCEP", "CCEP-2026-11-18/1/2",
    ])
    func `that are not a sitting's are malformed`(text: String) {
        #expect(throws: Refusal.self) { try SittingReference.read(text) }
    }
}

@Suite
struct `Register numbers` {
    @Test(arguments: ["279417", "1090095", "1053467-2", "SC042386", "NIC100019", "sc 042386"])
    func `of charities are read`(text: String) throws {
        #expect(try !RegisterNumber.charity(text).isEmpty)
    }

    @Test(arguments: ["12", "012345", "12345678", "SC4238", "NIC12", "10900A5", "", "1090095-"])
    func `that no charity could have are refused`(text: String) {
        #expect(throws: Refusal.provider(.malformedCharityNumber)) {
            try RegisterNumber.charity(text)
        }
    }

    @Test(arguments: [("1234567", "01234567"), ("SC123456", "SC123456"), ("ip12345r", "IP12345R")])
    func `of companies are padded`(text: String, number: String) throws {
        #expect(try RegisterNumber.company(text) == number)
    }

    @Test(arguments: ["", "123456789", "XX123456", "SC12345A"])
    func `that no company could have are refused`(text: String) {
        #expect(throws: Refusal.provider(.malformedCompanyNumber)) {
            try RegisterNumber.company(text)
        }
    }
}
