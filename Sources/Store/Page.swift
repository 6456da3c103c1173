package import Database

/// A part of a long list: so many rows after a key.
///
/// Paging by key stays right while rows are added.
package struct Page: Hashable, Sendable {
    /// Rows wanted, 1 to 500.
    package let size: Int
    /// The last number seen; nil starts at the top.
    package let after: Int64?

    package init(size: Int = 50, after: Int64? = nil) {
        self.size = min(max(size, 1), 500)
        self.after = after
    }
}

/// Rows of one page, and where the next one starts.
package struct Listing<Item: Sendable>: Sendable {
    package let items: [Item]
    /// Nil when this is the last page.
    package let next: Int64?

    package init(items: [Item], next: Int64?) {
        self.items = items
        self.next = next
    }
}

extension Query {
    /// A page of rows that have a column `position`, newest first.
    ///
    /// Asks for one row more than wanted, to know whether there is a next page: the statement ends
    /// with `LIMIT \(page.size + 1)`.
    package static func page<Item: Sendable>(
        _ page: Page,
        _ sql: SQL,
        read: @escaping @Sendable (Row) throws -> Item
    ) -> Query where Answer == Listing<Item> {
        Query(sql) { rows in
            let shown = rows.prefix(page.size)
            let next: Int64? = try rows.count > page.size ? shown.last?["position"] : nil
            return Listing(items: try shown.map(read), next: next)
        }
    }
}
