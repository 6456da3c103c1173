/// The starts of children that are followed up already: the same again, while it goes on, is no new
/// start.
package struct RunningStarts: Sendable {
    /// What has begun for a child.
    package struct Start: Hashable, Sendable {
        package let child: ID
        package let measure: String
        package let value: String

        package init(child: ID, measure: String, value: String) {
            self.child = child
            self.measure = measure
            self.value = value
        }
    }

    private var spans: [Start: [Span]] = [:]

    package init() {}

    /// It is followed up from its day to the last on which anybody can answer.
    package mutating func add(_ start: Start, _ span: Span) {
        spans[start, default: []].append(span)
    }

    /// Whether any of a span is followed up already: who reports the first day last tells of no other
    /// start.
    package func contains(_ start: Start, in span: Span) -> Bool {
        spans[start]?.contains { $0.from <= span.to && span.from <= $0.to } ?? false
    }
}
