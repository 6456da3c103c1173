import Reports
import Testing

@Suite struct `What a published table hides` {
    private static let few = Suppression(threshold: 5)

    /// The table as it would be printed: `c` for what is hidden.
    private func printed(_ inner: [[Int]], _ rule: Suppression = few) -> [String] {
        let table = CountTable(inner)
        let hidden = rule.hidden(in: table)
        return table.counts.indices.map { row in
            table.counts[row].indices.map { column in
                let place = CountTable.Place(row, column)
                return hidden.contains(place) ? "c" : "\(table[place])"
            }.joined(separator: " ")
        }
    }

    @Test
    func `is nothing where no count is small`() {
        #expect(printed([[5, 9], [0, 7]]) == ["5 9 14", "0 7 7", "5 16 21"])
    }

    @Test
    func `is a small count, and what it could be reckoned from`() {
        #expect(
            printed([[3, 9, 20], [8, 7, 30], [40, 50, 60]]) == [
                "c c 20 32", "c c 30 45", "40 50 60 150", "51 66 110 227",
            ]
        )
    }

    @Test
    func `is a total where a row has nothing else to hide it behind`() {
        #expect(printed([[3, 0], [20, 30]]) == ["c 0 c", "c 30 c", "23 30 53"])
    }

    @Test
    func `is more than two counts where two would tell each other`() {
        // One and one, with a total of two: each could only be one.
        let hidden = printed([[1, 1, 6], [9, 9, 9]])
        #expect(hidden[0] == "c c c 8", "\(hidden)")
    }

    @Test
    func `is nought as well where a council has it so`() {
        let rule = Suppression(threshold: 5, hidesNought: true)
        #expect(printed([[0, 6], [6, 6]], rule).joined(separator: " ").contains("0") == false)
    }

    @Test
    func `is the same whoever asks, and however often`() {
        let table = CountTable([[3, 9, 20, 1], [8, 7, 30, 2], [40, 50, 60, 3]])
        let once = Self.few.hidden(in: table)
        #expect((0..<20).allSatisfy { _ in Self.few.hidden(in: table) == once })
    }

    @Test
    func `is what would tell of the few who came since the last report`() {
        let spring = CountTable([[10, 20], [30, 40]])
        let summer = CountTable([[12, 20], [30, 49]])
        let past = Suppression.Earlier(spring, hidden: [])
        let hidden = Self.few.hidden(in: summer, beside: [past])
        #expect(hidden.contains(.init(0, 0)))
        #expect(hidden.contains(.init(0, 2)), "the row's total tells of them as well")
        #expect(Self.few.hidden(in: summer).isEmpty)
    }
}
