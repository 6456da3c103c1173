/// One row of an answer, read by column name: `let pence: Int64 = try row["pence"]`.
package struct Row: Sendable {
    package let columns: Columns
    package let values: [Value]

    package init(columns: Columns, values: [Value]) {
        self.columns = columns
        self.values = values
    }

    package subscript<T: Storable>(name: String) -> T {
        get throws(DatabaseError) {
            guard let position = columns.position(of: name) else {
                throw .unreadable("no column \(name)")
            }
            guard let value = T(value: values[position]) else {
                throw .unreadable("column \(name) does not hold a \(T.self)")
            }
            return value
        }
    }
}

/// The names of an answer's columns, shared by its rows.
package final class Columns: Sendable {
    package let names: [String]
    private let positions: [String: Int]

    package init(_ names: [String]) {
        self.names = names
        positions = Dictionary(
            zip(names, names.indices),
            uniquingKeysWith: { first, _ in first }
        )
    }

    func position(of name: String) -> Int? {
        positions[name]
    }
}
