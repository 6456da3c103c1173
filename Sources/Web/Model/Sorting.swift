import Casework

/// How a list is ordered, and how it could be: each heading that it can be ordered by leads there,
/// and from there the other way round.
struct Sorting {
    /// What it can be ordered by, and the headings that say so.
    private let columns: [(word: String, labels: [String])]
    private let now: String?
    private let address: (String) -> String

    /// - Parameter words: what the list can be ordered by, as its look-up names it.
    init(of words: [String], _ asked: Asked) {
        let columns = words.map { word in
            // A name that stands for what it names has that heading.
            let noun = word.hasSuffix("_name") ? String(word.dropLast(5)) : word
            return (word: word, labels: [word, noun].map { Shown.label($0.asLabel) })
        }
        self.init(columns, asked)
    }

    /// - Parameter headings: those that order the page's tables, each with its word.
    init(by headings: [String: String], _ asked: Asked) {
        self.init(headings.map { (word: $0.value, labels: [$0.key]) }, asked)
    }

    private init(_ columns: [(word: String, labels: [String])], _ asked: Asked) {
        self.columns = columns
        now = asked.query("sort")
        address = { asked.again(adding: ["sort": $0]) }
    }

    /// Filtering anew keeps the order.
    var kept: [FormField] {
        now == nil ? [] : [FormField("sort", .hidden, "Order")]
    }

    func headings(of table: TableModel) -> TableModel {
        var table = table
        for (word, labels) in columns {
            guard let place = table.headings.firstIndex(where: { labels.contains($0.text) })
            else { continue }
            table.headings[place].sort =
                switch now {
                case word: "ascending"
                case "-" + word: "descending"
                default: "none"
                }
            table.headings[place].href = address(now == word ? "-" + word : word)
        }
        return table
    }
}
