package import Panel
import Store

/// Opens what is recorded of one child to see that children are treated alike: recorded, with its
/// reason, before it is answered.
package struct ReadMonitoring: ActRequest {
    package static let act = Act.readMonitoring
    package static let mayBePreviewed = false

    package var child: String
    /// A code of the list `monitoring-reason`.
    package var reason: String

    package init(child: String, reason: String) {
        self.child = child
        self.reason = reason
    }

    /// Sent again with its key, the act answers the reference only: to read again is another act.
    package struct Answer: Codable, Sendable {
        package let child: String
        package var sex: String?
        package var ethnicity: String?
        package var send: String?
        package var care: String?
    }

    package static func remembered(_ answer: Answer) -> Answer {
        Answer(child: answer.child)
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (id, reference) = try desk.child(child)
        let reason = try desk.code(reason, of: "monitoring-reason").code
        let recorded = try desk.fetch(Monitoring.recorded(of: id))
        func value(_ characteristic: Characteristic) -> String {
            recorded[characteristic] ?? Characteristic.notAsked
        }
        desk.record(reference, ["reason": reason])
        return Answer(
            child: reference,
            sex: value(.sex),
            ethnicity: value(.ethnicity),
            send: value(.send),
            care: value(.care)
        )
    }
}
