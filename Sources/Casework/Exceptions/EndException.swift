package import Panel
import Store

/// Ends an exception before its last day.
package struct EndException: ActRequest {
    package static let act = Act.endException

    package var exception: String

    package init(exception: String) {
        self.exception = exception
    }

    package struct Answer: Codable, Sendable {
        package let exception: String
        package let rule: HandRule
    }

    package func perform(at desk: Desk) throws -> Answer {
        let reference = try Noun.exception.read(exception)
        let known = try desk.fetch(HandExceptions.find(reference))
        let exception = try desk.found(known, .exception, reference)
        try exception.checkEnding(on: desk.today)
        desk.save(HandExceptions.end(reference, event: desk.event))
        desk.record(reference, ["rule": exception.rule.rawValue])
        return Answer(exception: reference, rule: exception.rule)
    }
}
