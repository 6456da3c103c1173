import Synchronization

/// One property of an answer, in the order it is declared: how an answer looks to people wherever
/// nothing better is said.
package struct AnswerField {
    /// As the type declares it.
    package let name: String
    package var label: String { Self.label(of: name) }
    /// Nil where nothing is known.
    package let value: Any?
    /// Nil for a list of records, or a record, or where nothing is known.
    package let single: AnswerValue?

    /// A record within the record stands with its own fields in its place.
    package static func all(of record: Any) -> [AnswerField] {
        var fields: [AnswerField] = []
        gather(record, into: &fields)
        return fields
    }

    private static func gather(_ record: Any, into fields: inout [AnswerField]) {
        for child in Mirror(reflecting: record).children {
            guard let name = child.label else { continue }
            // Most are single values: looking into a value takes longer than all the rest.
            if let single = AnswerValue(of: child.value) {
                fields.append(AnswerField(name: name, value: child.value, single: single))
                continue
            }
            guard let value = unwrapped(child.value) else {
                fields.append(AnswerField(name: name, value: nil, single: nil))
                continue
            }
            if Mirror(reflecting: value).displayStyle == .struct {
                gather(value, into: &fields)
            } else {
                fields.append(AnswerField(name: name, value: value, single: nil))
            }
        }
    }

    /// Properties are few and their values many: each name is put into words once.
    private static func label(of name: String) -> String {
        labels.withLock { labels in
            if let label = labels[name] { return label }
            // Amounts are shown in pounds.
            let label =
                name == "pence"
                ? "Amount" : name.asLabel.replacing(/\b[Vv]at\b/, with: "VAT")
            labels[name] = label
            return label
        }
    }

    private static let labels = Mutex<[String: String]>([:])

    /// Every label that any record has, each after the one that it follows in its own record.
    package static func labels(of records: [[AnswerField]]) -> [String] {
        inOrder(records.map { $0.map(\.label) })
    }

    package static func inOrder(_ records: [[String]]) -> [String] {
        var labels: [String] = []
        for record in records {
            var place = 0
            for label in record {
                if let known = labels.firstIndex(of: label) {
                    place = known + 1
                } else {
                    labels.insert(label, at: place)
                    place += 1
                }
            }
        }
        return labels
    }

    /// The parts of a list or of a dictionary with words as keys, or nil for anything else.
    ///
    /// A dictionary's come in the order of their keys.
    package static func parts(of value: Any) -> [(key: String?, record: Any)]? {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .collection:
            return mirror.children.map { (nil, $0.value) }
        case .dictionary:
            let pairs = mirror.children.compactMap { child -> (key: String?, record: Any)? in
                let pair = Array(Mirror(reflecting: child.value).children)
                guard pair.count == 2, let key = pair[0].value as? String else { return nil }
                return (key, pair[1].value)
            }
            return pairs.sorted { ($0.key ?? "") < ($1.key ?? "") }
        default:
            return nil
        }
    }

    private static func unwrapped(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return value }
        return mirror.children.first.flatMap { unwrapped($0.value) }
    }
}
