import Secrets
import Testing

@Suite
struct `The keyring` {
    private let keyring: Keyring

    init() throws {
        keyring = try Keyring(reading: Keyring.newLine(name: "2026"))
    }

    @Test
    func `opens what it sealed`() throws {
        let sealed = keyring.seal("Zoë 🙂", row: "r", column: "identities.name")
        #expect(try keyring.open(sealed, row: "r", column: "identities.name") == "Zoë 🙂")
        #expect(sealed.key == keyring.current && sealed.key.hasPrefix("2026-"))
    }

    @Test
    func `never seals one text alike twice`() {
        #expect(
            keyring.seal("a", row: "r", column: "c") != keyring.seal("a", row: "r", column: "c")
        )
    }

    @Test
    func `does not open a value that was moved to another row or column`() {
        let sealed = keyring.seal("a", row: "r", column: "c")
        #expect(throws: Keyring.Unopened.tampered) {
            try keyring.open(sealed, row: "other", column: "c")
        }
        #expect(throws: Keyring.Unopened.tampered) {
            try keyring.open(sealed, row: "r", column: "other")
        }
    }

    @Test
    func `does not open a value whose bytes were changed`() {
        let sealed = keyring.seal("a", row: "r", column: "c")
        for position in sealed.bytes.indices {
            var bytes = sealed.bytes
            bytes[position] ^= 1
            #expect(throws: Keyring.Unopened.tampered) {
                try keyring.open(Sealed(key: sealed.key, bytes: bytes), row: "r", column: "c")
            }
        }
    }

    @Test
    func `says which key is missing`() throws {
        let other = try Keyring(reading: Keyring.newLine(name: "2025"))
        let sealed = other.seal("a", row: "r", column: "c")
        #expect(!keyring.holds(sealed.key) && other.holds(sealed.key))
        #expect(throws: Keyring.Unopened.missingKey(sealed.key)) {
            try keyring.open(sealed, row: "r", column: "c")
        }
    }

    @Test
    func `with a new key in front still opens the old and finds the same child`() throws {
        // Whatever order the names are in: by themselves they say nothing of age.
        let old = Keyring.newLine(name: "k2")
        let before = try Keyring(reading: old)
        let after = try Keyring(
            reading: Keyring.newLine(name: "k1") + Keyring.newLine(name: "k3") + old
        )
        let sealed = before.seal("a", row: "r", column: "c")
        #expect(try after.open(sealed, row: "r", column: "c") == "a")
        #expect(after.current.hasPrefix("k1-"))
        #expect(after.blindIndex("771204") == before.blindIndex("771204"))
        #expect(keyring.blindIndex("771204") != before.blindIndex("771204"))
    }

    @Test
    func `finds a key that is not the one its name was made for`() throws {
        let words = Keyring.newLine(name: "k1").split(separator: " ")
        let other = Keyring.newLine(name: "k1").split(separator: " ")
        #expect(throws: Keyring.Unreadable.garbledKey(1)) {
            try Keyring(reading: "\(words[0]) \(other[1])")
        }
        #expect(try Keyring(reading: "k1 \(other[1])").current == "k1")
    }

    @Test(arguments: ["", "name", "name short", "name !!!!", "a b c"])
    func `is not made from a damaged file`(text: String) {
        #expect(throws: Keyring.Unreadable.self) { try Keyring(reading: text) }
    }
}

@Suite
struct `The audit chain's hash` {
    @Test
    func `tells apart parts that read the same in a row`() {
        #expect(
            Link.hash(after: Link.origin, ["ab", "c"])
                != Link.hash(after: Link.origin, ["a", "bc"])
        )
    }

    @Test
    func `rests on the link before`() {
        let first = Link.hash(after: Link.origin, ["a"])
        #expect(Link.hash(after: first, ["b"]) != Link.hash(after: Link.origin, ["b"]))
        #expect(Link.text(first).count == 64)
    }

    @Test
    func `a token is long, its hash is not the token, and no two are alike`() {
        let tokens = (0..<100).map { _ in Token() }
        #expect(Set(tokens).count == 100)
        #expect(tokens.allSatisfy { $0.text.count >= 47 })
        #expect(Token(reading: " \(tokens[0].text)\n").hash == tokens[0].hash)
    }
}
