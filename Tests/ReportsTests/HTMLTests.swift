import Testing

@testable import Reports

@Suite
struct `Text on its way to a page` {
    @Test
    func `is never markup, between tags or within quotes`() {
        let typed = "<b title=\"x\">Tom & Jo's</b>"
        let text = "&lt;b title=&quot;x&quot;&gt;Tom &amp; Jo&#39;s&lt;/b&gt;"
        #expect(HTML.text(typed) == text)
        #expect(HTML.text("Zoë’s £5 – ą́ 👩‍👧") == "Zoë’s £5 – ą́ 👩‍👧")
        #expect(HTML.text("<ą́ 👩‍👧>") == "&lt;ą́ 👩‍👧&gt;")
        let table = HTML.table(typed, [typed], [[typed, typed]])
        #expect(table.split(separator: text).count == 5)
        #expect(!table.contains("<b"))
    }
}
