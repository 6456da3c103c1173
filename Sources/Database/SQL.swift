/// A statement with its arguments.
///
/// Written as a string literal whose interpolations bind: `"SELECT pence FROM accounts WHERE head =
/// \(head)"` becomes `… head = $1` with one argument, so that text from outside can never become
/// part of a statement.
package struct SQL: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The statement with `$1`, `$2`… numbered by first appearance.
    package private(set) var text: String
    package private(set) var arguments: [Value]

    package init(stringLiteral text: String) {
        self.text = text
        arguments = []
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        arguments = stringInterpolation.arguments
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var arguments: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 4)
            arguments.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Binds one value.
        package mutating func appendInterpolation(_ storable: some Storable) {
            arguments.append(storable.value)
            text += "$\(arguments.count)"
        }

        /// Binds one value, or null of its kind.
        package mutating func appendInterpolation<T: Storable>(_ storable: T?) {
            arguments.append(storable.value)
            text += "$\(arguments.count)"
        }

        /// Binds rows of values as `($1, $2), ($3, $4)`, for `VALUES`.
        ///
        /// There must be at least one.
        package mutating func appendInterpolation(rows: [[Value]]) {
            precondition(!rows.isEmpty, "VALUES needs a row")
            for (position, row) in rows.enumerated() {
                text += position == 0 ? "(" : ", ("
                append(list: row)
                text += ")"
            }
        }

        /// Binds values as `$1, $2`, for `IN (…)`.
        ///
        /// There must be at least one.
        package mutating func appendInterpolation(list: [some Storable]) {
            precondition(!list.isEmpty, "IN needs a value")
            append(list: list.map(\.value))
        }

        /// Splices another statement in, its parameters numbered on from here.
        package mutating func appendInterpolation(_ part: SQL) {
            guard !part.arguments.isEmpty else {
                text += part.text
                return
            }
            let pieces = part.text.split(separator: "$", omittingEmptySubsequences: false)
            text += pieces[0]
            for piece in pieces.dropFirst() {
                let digits = piece.prefix(while: \.isNumber)
                guard let number = Int(digits) else {
                    text += "$" + piece
                    continue
                }
                text += "$\(arguments.count + number)" + piece.dropFirst(digits.count)
            }
            arguments += part.arguments
        }

        private mutating func append(list: [Value]) {
            for (position, value) in list.enumerated() {
                arguments.append(value)
                text += position == 0 ? "$\(arguments.count)" : ", $\(arguments.count)"
            }
        }
    }

    /// Joins conditions: an empty list is always true.
    package static func all(_ conditions: [SQL]) -> SQL {
        guard let first = conditions.first else { return "1 = 1" }
        return conditions.dropFirst().reduce(first) { "\($0) AND \($1)" }
    }
}
