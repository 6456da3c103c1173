/// Bars with their figures written beside them: told apart by light and dark, and by their words,
/// never by a colour alone.
struct BarChart {
    struct Bar {
        let label: String
        /// Nil draws no bar: the figure is not told.
        let length: Int64?
        /// The part of it that is dark; all of it unless said.
        var dark: Int64?
        let figure: String
    }

    let title: String
    /// What somebody is told who does not see it.
    let description: String
    let bars: [Bar]

    private static let (left, width, step) = (270, 320, 26) as (Int64, Int64, Int64)

    func svg(_ id: String) -> String {
        let most = max(bars.compactMap(\.length).max() ?? 1, 1)
        let drawn = bars.enumerated().map { place, bar in
            let top = 4 + Int64(place) * Self.step
            let all = Self.length(bar.length, of: most)
            let dark = Self.length(bar.dark ?? bar.length, of: most)
            return """
                <text x="\(Self.left - 8)" y="\(top + 15)" text-anchor="end">\(HTML.text(bar.label))</text>
                <rect class="light" x="\(Self.left)" y="\(top)" width="\(all)" height="20"/>
                <rect class="dark" x="\(Self.left)" y="\(top)" width="\(dark)" height="20"/>
                <text x="\(Self.left + all + 6)" y="\(top + 15)">\(HTML.text(bar.figure))</text>

                """
        }
        return """
            <svg viewBox="0 0 770 \(Int64(bars.count) * Self.step + 8)" role="img" \
            aria-labelledby="\(id)-title \(id)-desc">
            <title id="\(id)-title">\(HTML.text(title))</title>
            <desc id="\(id)-desc">\(HTML.text(description))</desc>
            \(drawn.joined())</svg>

            """
    }

    /// Rounded down, in whole numbers, so that every machine draws the same.
    private static func length(_ amount: Int64?, of most: Int64) -> Int64 {
        let amount = min(max(amount ?? 0, 0), most)
        let (wide, low) = amount.magnitude.multipliedFullWidth(by: UInt64(width))
        return Int64(most.magnitude.dividingFullWidth((wide, low)).quotient)
    }
}
