package import Panel
import Store

/// Records what is asked of a child to see that children are treated alike.
///
/// What is not said stays as it is. The event says that it was recorded, never what.
package struct MonitorChild: ActRequest {
    package static let act = Act.monitorChild

    package var child: String
    /// Each a code of the list of its name; `not-asked` and `prefers-not-to-say` are codes as well.
    package var sex: String?
    package var ethnicity: String?
    package var send: String?
    package var care: String?

    package init(
        child: String,
        sex: String? = nil,
        ethnicity: String? = nil,
        send: String? = nil,
        care: String? = nil
    ) {
        self.child = child
        self.sex = sex
        self.ethnicity = ethnicity
        self.send = send
        self.care = care
    }

    /// - Parameter text: lines “field: code”.
    package init(child: String, reading text: String) throws(Refusal) {
        let keys = Set(Characteristic.allCases.map(\.rawValue))
        guard let lines = FieldLines(reading: text, keys: keys) else {
            throw .child(.monitoringUnreadable)
        }
        self.init(
            child: child,
            sex: lines["sex"],
            ethnicity: lines["ethnicity"],
            send: lines["send"],
            care: lines["care"]
        )
    }

    package struct Answer: Codable, Sendable {
        package let child: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (id, reference) = try desk.knownChild(child)
        var values: [Characteristic: String] = [:]
        for (characteristic, text) in said {
            values[characteristic] = try desk.code(text, of: characteristic.rawValue).code
        }
        guard !values.isEmpty else { throw Refusal.child(.nothingMonitored) }
        desk.save(Monitoring.keep(values, of: id, event: desk.event))
        desk.record(reference)
        return Answer(child: reference)
    }

    /// In the order in which they are refused.
    private var said: [(Characteristic, String)] {
        Characteristic.allCases.compactMap { characteristic in
            let text =
                switch characteristic {
                case .sex: sex
                case .ethnicity: ethnicity
                case .send: send
                case .care: care
                }
            return text.map { (characteristic, $0) }
        }
    }
}
