extension Offence {
    struct Place: Hashable {
        let file: String
        let line: Int
    }
}

extension Substring {
    var newlines: Int { utf8.count { $0 == UInt8(ascii: "\n") } }
}

extension Schema {
    /// Statements with the line each begins on; comments and strings are blanked first.
    ///
    /// The body of a trigger falls into pieces, of which none makes a table.
    static func statements(of text: String) -> [(line: Int, statement: Substring)] {
        var line = 1
        return blanked(text).split(separator: ";", omittingEmptySubsequences: false).map { piece in
            let statement = piece.drop(while: \.isWhitespace)
            let first = line + piece[..<statement.startIndex].newlines
            line += piece.newlines
            return (first, Substring(String(statement)))
        }
    }

    /// What stands between commas outside brackets, up to the bracket that closes the list.
    static func items(of list: Substring) -> [(line: Int, item: Substring)] {
        var items: [(line: Int, item: Substring)] = []
        var depth = 0
        var from = list.startIndex
        func end(_ index: Substring.Index) {
            let item = list[from..<index].drop(while: \.isWhitespace)
            items.append((list[..<item.startIndex].newlines, item))
        }
        for index in list.indices {
            switch list[index] {
            case "(": depth += 1
            case ")" where depth == 0:
                end(index)
                return items
            case ")": depth -= 1
            case "," where depth == 0:
                end(index)
                from = list.index(after: index)
            default: break
            }
        }
        end(list.endIndex)
        return items
    }

    private static func blanked(_ text: String) -> String {
        text.replacing(/--[^\n]*|'(?:[^']|'')*'|\/\*[\s\S]*?\*\//) { match in
            String(match.0.map { $0 == "\n" ? "\n" : " " })
        }
    }
}
