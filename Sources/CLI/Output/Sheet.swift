/// One record: a field a line, what is unknown left out.
struct Sheet: Drawn {
    let fields: [(label: String, value: Cell)]

    init(_ fields: [(String, Cell)]) {
        self.fields = fields.map { (label: $0.0, value: $0.1) }
    }

    func lines(on paper: Paper) -> [String] {
        let shown = fields.filter { !$0.value.text.isEmpty }
        let indent = (shown.map(\.label.count).max() ?? 0) + 2
        return shown.flatMap { field in
            let folded = field.value.text.folded(to: max(paper.width - indent, 30))
            return folded.enumerated().map { position, line in
                let label = position == 0 ? field.label + ":" : ""
                return paper.styled(label.padded(to: indent), .dim) + line
            }
        }
    }
}
