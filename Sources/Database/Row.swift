import Synchronization

/// One row of an answer, read by column name: `let pence: Int64 = try row["pence"]`.
///
/// It and what it is made of are `public` because the compiler looks through nothing else into
/// another room (Swift 6.3): reading a column is what a program of ours does most often.
public struct Row: Sendable {
    public let columns: Columns
    public let values: [Value]

    package init(columns: Columns, values: [Value]) {
        self.columns = columns
        self.values = values
    }

    @inlinable public subscript<T: Storable>(name: String) -> T {
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
public final class Columns: Sendable {
    public let names: [String]
    /// Behind the column that was read last.
    private let next = Atomic(0)

    /// - Parameter names: each once, so that a name means one column wherever the reading stands.
    package init(_ names: [String]) {
        assert(Set(names).count == names.count, "two columns of one name: \(names)")
        self.names = names
    }

    /// Most are read in their order.
    ///
    /// Otherwise there are few, and comparing short names costs less than hashing one.
    @usableFromInline func position(of name: String) -> Int? {
        let expected = next.load(ordering: .relaxed)
        let position =
            expected < names.count && names[expected] == name
            ? expected : names.firstIndex(of: name)
        if let position { next.store(position + 1, ordering: .relaxed) }
        return position
    }
}
