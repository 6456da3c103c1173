/// A column of a file that comes in, in the order in which it is read; a form has a field for it.
package protocol CellColumn: RawRepresentable<String>, CaseIterable, Comparable, Hashable, Sendable
{}

extension CellColumn {
    package static func < (left: Self, right: Self) -> Bool {
        left.place < right.place
    }

    private var place: Int {
        Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0
    }
}

/// Why what was typed is not taken, and which cell it is about.
package struct TypedFault<Column: CellColumn>: Error, Hashable, Sendable {
    package let column: Column
    package let refusal: Refusal

    package init(_ column: Column, _ refusal: Refusal) {
        self.column = column
        self.refusal = refusal
    }
}

/// All that is wrong with a row, in the order in which it is looked at.
package struct TypedFaults<Column: CellColumn>: Error, Hashable, Sendable {
    /// One at least.
    package let all: [TypedFault<Column>]

    package init(_ all: [TypedFault<Column>]) {
        self.all = all
    }

    /// What comes in alone is refused for the first of its faults.
    package static func alone<Entry>(
        _ judge: () throws(Self) -> Entry
    ) throws(Refusal) -> Entry {
        do {
            return try judge()
        } catch {
            throw error.all[0].refusal
        }
    }
}

/// Reads a row cell by cell, so that what is wrong is known by its column, all of it.
package struct TypedCells<Column: CellColumn> {
    package private(set) var faults: [TypedFault<Column>] = []

    package init() {}

    /// - Returns: nil where the cell is at fault.
    package mutating func read<Value>(
        _ column: Column,
        _ body: () throws(Refusal) -> Value
    ) -> Value? {
        do {
            return try body()
        } catch {
            faults.append(TypedFault(column, error))
            return nil
        }
    }

    /// Reads several cells together.
    ///
    /// - Returns: nil where one of them is at fault.
    package mutating func read<Value>(
        _ body: () throws(TypedFault<Column>) -> Value
    ) -> Value? {
        do {
            return try body()
        } catch {
            faults.append(error)
            return nil
        }
    }
}

extension CellFault {
    package init<Column>(row: Int, _ fault: TypedFault<Column>) {
        self.init(row: row, column: fault.column.rawValue, fault.refusal)
    }
}
