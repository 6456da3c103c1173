/// Text as pages have it.
package enum HTML {
    static func text(_ text: String) -> String {
        var html = ""
        write(text, to: &html)
        return html
    }

    /// Between tags, or within the quotes of an attribute, whatever is in it.
    package static func write(_ text: String, to html: inout String) {
        guard text.utf8.contains(where: { "<>&\"'".utf8.contains($0) }) else {
            html += text
            return
        }
        for character in text.unicodeScalars {
            switch character {
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "&": html += "&amp;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            default: html.unicodeScalars.append(character)
            }
        }
    }

    /// - Parameter rows: the first cell of each says what it is about.
    static func table(_ caption: String, _ headings: [String], _ rows: [[String]]) -> String {
        let head = headings.map { "<th scope=\"col\">\(text($0))</th>" }.joined()
        let body = rows.map { row in
            "<tr><th scope=\"row\">\(text(row[0]))</th>"
                + row.dropFirst().map { "<td>\(text($0))</td>" }.joined() + "</tr>\n"
        }
        return """
            <table>
            <caption>\(text(caption))</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body.joined())</tbody>
            </table>

            """
    }
}
