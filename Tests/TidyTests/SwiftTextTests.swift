import Testing

/// The other rules are only as good as this reading of Swift.
struct SwiftTextTests {
    @Test(arguments: [
        ("let a = 1 // try! this", "let a = 1             "),
        ("/* a /* b */ c */ d", "                  d"),
        (#"call("print(1)", 2)"#, #"call("        ", 2)"#),
        (#"say("a \(name(1)) b") + c"#, #"say("    name(1)   ") + c"#),
        (##"say(#"a " \(b)"#) + c"##, ##"say(#"        "#) + c"##),
        (#"say("a \" b") + c"#, #"say("      ") + c"#),
        (#"x.contains(/"+/) + "a""#, #"x.contains(    ) + " ""#),
        ("let half = whole / 2 // and", "let half = whole / 2       "),
        ("func `a \"quoted\" name`() {", "func                  () {"),
    ])
    func `comments and the contents of strings are blanked`(source: String, code: String) {
        #expect(SwiftText(source).code == code)
    }

    @Test
    func `a string is read with its line and a mark for what is interpolated`() {
        let text = SwiftText(
            "let a = 1\nlet b = \"\"\"\n  SELECT \\(c(\"d\"))\n  \"\"\"\nlet e = \"f\""
        )
        #expect(text.literals.map(\.line) == [3, 2, 5])
        #expect(text.literals.map(\.text) == ["d", "\n  SELECT …\n  ", "f"])
        #expect(text.code.split(separator: "\n").last == "let e = \" \"")
    }
}
