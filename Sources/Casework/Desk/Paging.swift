package import Panel
package import Store

/// Which part of a long list is wanted, as it was typed.
package struct Paging: Codable, Hashable, Sendable {
    /// Rows wanted, 1 to 500; 50 unless said.
    package var size: String?
    /// `next` of the page before.
    package var after: String?

    /// One of the fields that the list can be ordered by, with `-` before it for the other way
    /// round; newest first unless said.
    package var sort: String?

    package init(size: String? = nil, after: String? = nil, sort: String? = nil) {
        self.size = size
        self.after = after
        self.sort = sort
    }

    /// - Parameter sorts: what the list can be ordered by.
    package func page(by sorts: Sorts = [:]) throws(Refusal) -> Page {
        let size = try size.map { text throws(Refusal) in
            try Input.number(text, what: "number of rows", in: 1...500)
        }
        let after = try after.map { text throws(Refusal) in
            guard let after = Int64(text) else {
                throw .input(.malformedNumber("place to go on", nil))
            }
            return after
        }
        let order = try sort.map { text throws(Refusal) in
            guard let order = sorts.order(reading: text) else {
                throw .input(.unknownChoice(what: "order", choices: sorts.words))
            }
            return order
        }
        return Page(size: size ?? 50, after: after, order: order)
    }
}

/// One page of a list.
package struct Listed<Item: Codable & Sendable>: Codable, Sendable {
    package let items: [Item]
    /// Give this as `after` for the next page; none when this is the last.
    package let next: Int64?

    package init(items: [Item], next: Int64?) {
        self.items = items
        self.next = next
    }

    package init<Row>(_ listing: Listing<Row>, as item: (Row) throws -> Item) rethrows {
        items = try listing.items.map(item)
        next = listing.next
    }
}
