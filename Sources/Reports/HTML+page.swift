// A page that needs nothing else: it is read, printed, or kept.
extension HTML {
    /// - Parameter more: what else its charts need, so that a page without them stays as it was.
    static func page(_ title: String, _ body: String, style more: String = "") -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(text(title))</title>
        <style>
        \(style)\(more)
        </style>
        </head>
        <body>
        <main>
        <h1>\(text(title))</h1>
        \(body)</main>
        </body>
        </html>

        """
    }

    /// A chart is never without its table.
    static func section(
        _ title: String,
        _ words: String,
        _ chart: String,
        _ table: String
    ) -> String {
        """
        <section>
        <h2>\(text(title))</h2>
        <p>\(text(words))</p>
        \(chart)\(table)</section>

        """
    }

    private static let style = """
        body { font: 16px/1.5 system-ui, sans-serif; color: #1a1f24; margin: 0; }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.8rem; line-height: 1.2; }
        h2 { font-size: 1.3rem; margin: 2rem 0 0; }
        p { max-width: 42rem; }
        svg { width: 100%; max-width: 45rem; height: auto; font-size: 13px; }
        svg text { fill: #1a1f24; }
        .light { fill: #cfdbe8; stroke: #23496f; }
        .dark { fill: #23496f; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
        caption { text-align: left; font-weight: 600; }
        th, td { padding: .3rem .6rem; border-bottom: 1px solid #b5bfc9; text-align: right; }
        th[scope=row], thead th:first-child { text-align: left; font-weight: 400; }
        td { font-variant-numeric: tabular-nums; }
        @media print {
            body { font-size: 11pt; }
            main { padding: 0; }
            section, svg, tr { break-inside: avoid; }
            @page { size: A4; margin: 18mm; }
        }
        """
}
