import Panel
import Testing

@Suite struct `Names as they are compared` {
    @Test(arguments: [
        ("Café Youth", "Cafe\u{301} Youth"), ("CAFÉ youth", "  café   Youth "),
        ("Straße", "STRASSE"), ("ΟΔΟΣ", "οδος"), ("Forest Fields", "Forest\u{AD} Fie\u{200B}lds"),
        ("Å", "\u{212B}"),
    ])
    func `are the same to the byte where a reader sees the same`(one: String, other: String) {
        #expect(Array(Input.searchName(one).utf8) == Array(Input.searchName(other).utf8))
        #expect(Identity.compared(localID: one) == Identity.compared(localID: other))
    }

    @Test
    func `keep letters apart that a reader tells apart`() {
        #expect(Input.searchName("Café") != Input.searchName("Cafe"))
        #expect(Input.searchName("Forest  Fields") == "forest fields")
        // Keys that stand in databases already.
        #expect(Identity.compared(localID: "ab 12é") == "AB12É")
    }

    @Test(arguments: [
        ("Christopher Bell", "Chris Bell"), ("Jo Prise", "Jo Price"), ("Price", "Jo Price"),
        ("J Smith", nil), ("Nobody", nil),
    ])
    func `are near each other by a slip or a shared word`(typed: String, near: String?) {
        #expect(Nearby.name(like: typed, in: ["Jo Price", "Chris Bell", "J Ward"]) == near)
    }
}
