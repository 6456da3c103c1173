package import Database

/// A part of a long list: so many rows after a key.
///
/// Paging by key stays right while rows are added.
package struct Page: Hashable, Sendable {
    /// Rows wanted, 1 to 500.
    package let size: Int
    /// The last number seen; nil starts at the top.
    package let after: Int64?
    /// Nil leaves the list in its own.
    package let order: Order?

    /// What decides which row comes first.
    package struct Order: Hashable, Sendable {
        /// A column of the selection, or what is made of several.
        let key: SQL
        let isDescending: Bool
    }

    package init(size: Int = 50, after: Int64? = nil, order: Order? = nil) {
        self.size = min(max(size, 1), 500)
        self.after = after
        self.order = order
    }
}

/// What a list can be ordered by: fields of its rows as programs read them, and the columns of its
/// selection that they are made of.
package struct Sorts: ExpressibleByDictionaryLiteral, Sendable {
    private let keys: [(word: String, key: SQL)]

    package init(dictionaryLiteral keys: (String, SQL)...) {
        self.keys = keys
    }

    package var words: [String] { keys.map(\.word) }

    /// - Parameter text: one of the words, with `-` before it for the other way round.
    package func order(reading text: String) -> Page.Order? {
        let isDescending = text.hasPrefix("-")
        let word = isDescending ? String(text.dropFirst()) : text
        return keys.first { $0.word == word }
            .map { Page.Order(key: $0.key, isDescending: isDescending) }
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
    /// A page of the rows of a selection that has a column `position`, the last of which comes first
    /// unless the page or the list says otherwise.
    ///
    /// Rows that are equal in what orders them follow their position, so that each has one place;
    /// those that have nothing there come last, either way round.
    ///
    /// - Parameters:
    ///   - selection: up to its FROM; what narrows it stands apart, since the last row seen keeps
    ///     its place when it is no longer among those wanted.
    ///   - isRising: where the page says nothing, the first position comes first.
    package static func page<Item: Sendable>(
        _ page: Page,
        _ selection: SQL,
        where conditions: [SQL] = [],
        isRising: Bool = false,
        read: @escaping @Sendable (Row) throws -> Item
    ) -> Query where Answer == Listing<Item> {
        let wanted: SQL =
            conditions.isEmpty ? selection : "\(selection) WHERE \(SQL.all(conditions))"
        let isDescending = page.order?.isDescending ?? !isRising
        let beyond: SQL = isDescending ? "<" : ">"
        let way: SQL = isDescending ? "DESC" : "ASC"
        let start: SQL
        switch (page.after, page.order) {
        case (nil, _): start = "1 = 1"
        case (let after?, nil): start = "position \(beyond) \(after)"
        case (let after?, let order?):
            let key = order.key
            let last: SQL = "(SELECT \(key) FROM (\(selection)) AS q WHERE position = \(after))"
            start = """
                (\(key) \(beyond) \(last)
                    OR (\(key) = \(last) AND position \(beyond) \(after))
                    OR (\(key) IS NULL AND (\(last) IS NOT NULL OR position \(beyond) \(after))))
                """
        }
        let first: SQL =
            page.order.map { order in
                "CASE WHEN \(order.key) IS NULL THEN 1 ELSE 0 END, \(order.key) \(way),"
            } ?? ""
        return .page(
            page,
            """
            SELECT q.* FROM (\(wanted)) AS q WHERE \(start)
            ORDER BY \(first) position \(way) LIMIT \(page.size + 1)
            """,
            read: read
        )
    }

    /// A page of a statement that finds where the page starts by itself, and orders its rows.
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
