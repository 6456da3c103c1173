/// The columns that a series of SQL steps leaves behind, each with where it was written.
struct Schema {
    private(set) var columns: [String: Offence.Place] = [:]

    init(steps: [TextFile]) {
        for step in steps {
            for (line, statement) in Self.statements(of: step.text) {
                apply(statement, at: Offence.Place(file: step.path, line: line))
            }
        }
    }

    private mutating func apply(_ statement: Substring, at place: Offence.Place) {
        let create = /(?i)^create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?\s*\(/
        let alter = /(?i)^alter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?"?(\w+)"?\s+/
        let drop = /(?i)^drop\s+table\s+(?:if\s+exists\s+)?"?(\w+)"?/
        if let match = statement.prefixMatch(of: create) {
            let first = place.line + statement[..<match.range.upperBound].newlines
            for (line, item) in Self.items(of: statement[match.range.upperBound...]) {
                add(item, to: match.1, at: Offence.Place(file: place.file, line: first + line))
            }
        } else if let match = statement.prefixMatch(of: alter) {
            for (_, item) in Self.items(of: statement[match.range.upperBound...]) {
                change(match.1, by: item, at: place)
            }
        } else if let match = statement.prefixMatch(of: drop) {
            rename(match.1, to: nil)
        }
    }

    private mutating func add(_ item: Substring, to table: Substring, at place: Offence.Place) {
        let constraint =
            /(?i)(?:(?:constraint|primary\s+key|foreign\s+key|exclude|like)\b|(?:unique|check)\s*\()/
        guard item.prefixMatch(of: constraint) == nil else { return }
        guard let name = item.prefixMatch(of: /"?(\w+)"?/) else { return }
        columns["\(table).\(name.1)"] = place
    }

    private mutating func change(
        _ table: Substring,
        by item: Substring,
        at place: Offence.Place
    ) {
        let adding = /(?i)^add\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?(?=\S)/
        let dropping = /(?i)^drop\s+column\s+(?:if\s+exists\s+)?"?(\w+)"?/
        let moving = /(?i)^rename\s+to\s+"?(\w+)"?/
        let renaming = /(?i)^rename\s+(?:column\s+)?"?(\w+)"?\s+to\s+"?(\w+)"?/
        if let match = item.prefixMatch(of: adding) {
            add(item[match.range.upperBound...], to: table, at: place)
        } else if let match = item.prefixMatch(of: dropping) {
            columns["\(table).\(match.1)"] = nil
        } else if let match = item.prefixMatch(of: moving) {
            rename(table, to: match.1)
        } else if let match = item.prefixMatch(of: renaming) {
            columns["\(table).\(match.1)"] = nil
            columns["\(table).\(match.2)"] = place
        }
    }

    private mutating func rename(_ table: Substring, to name: Substring?) {
        for (column, place) in columns where column.hasPrefix("\(table).") {
            columns[column] = nil
            if let name { columns["\(name).\(column.dropFirst(table.count + 1))"] = place }
        }
    }
}
