/// One value as both engines hold it.
///
/// A null still knows its kind, so that PostgreSQL can be told the type of every parameter and `$1
/// IS NULL` needs no cast.
public enum Value: Hashable, Sendable {
    case integer(Int64)
    case text(String)
    case blob([UInt8])
    case null(Kind)

    public enum Kind: Hashable, Sendable {
        case integer
        case text
        case blob
    }

    @inlinable public var kind: Kind {
        switch self {
        case .integer: .integer
        case .text: .text
        case .blob: .blob
        case .null(let kind): kind
        }
    }

    @inlinable public var isNull: Bool {
        if case .null = self { true } else { false }
    }
}

/// A Swift type that stands in one column: an amount, a day, a reference.
public protocol Storable: Sendable {
    static var kind: Value.Kind { get }
    var value: Value { get }
    /// Nil when the value is not one of this type's: the row is then corrupt or misread.
    init?(value: Value)
}

extension Int64: Storable {
    public static let kind = Value.Kind.integer
    @inlinable public var value: Value { .integer(self) }
    @inlinable public init?(value: Value) {
        guard case .integer(let integer) = value else { return nil }
        self = integer
    }
}

extension Int: Storable {
    public static let kind = Value.Kind.integer
    @inlinable public var value: Value { .integer(Int64(self)) }
    @inlinable public init?(value: Value) {
        guard case .integer(let integer) = value else { return nil }
        self.init(exactly: integer)
    }
}

/// Zero and one in the database, which both engines keep alike.
extension Bool: Storable {
    public static let kind = Value.Kind.integer
    @inlinable public var value: Value { .integer(self ? 1 : 0) }
    @inlinable public init?(value: Value) {
        switch value {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension String: Storable {
    public static let kind = Value.Kind.text
    @inlinable public var value: Value { .text(self) }
    @inlinable public init?(value: Value) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension [UInt8]: Storable {
    public static let kind = Value.Kind.blob
    @inlinable public var value: Value { .blob(self) }
    @inlinable public init?(value: Value) {
        guard case .blob(let bytes) = value else { return nil }
        self = bytes
    }
}

extension Optional: Storable where Wrapped: Storable {
    public static var kind: Value.Kind { Wrapped.kind }
    @inlinable public var value: Value { self?.value ?? .null(Wrapped.kind) }
    @inlinable public init?(value: Value) {
        if value.isNull {
            self = .none
        } else if let wrapped = Wrapped(value: value) {
            self = .some(wrapped)
        } else {
            return nil
        }
    }
}
