/// Why what was told of a measure cannot be read, and what of it has to be mended.
package struct ToldFault: Error, Hashable, Sendable {
    package let field: Told.Field
    package let refusal: Refusal

    init(_ field: Told.Field, _ refusal: Refusal) {
        self.field = field
        self.refusal = refusal
    }

    /// - Parameter how: what to do about it.
    init(_ field: Told.Field, _ how: String) {
        self.init(field, .outcome(.valueUnreadable(how)))
    }
}

extension Told.Field {
    /// Reads what was told by it.
    func reading<Value>(_ read: () throws(Refusal) -> Value) throws(ToldFault) -> Value {
        do throws(Refusal) {
            return try read()
        } catch {
            throw ToldFault(self, error)
        }
    }
}
