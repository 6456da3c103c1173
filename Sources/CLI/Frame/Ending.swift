import ArgumentParser
import Casework
import Panel

/// How a run ends: the one place that knows exit codes.
enum Ending {
    case done
    /// Help or the version, asked for.
    case said(String)
    case wrong(Finding)
    case refused(any Refusing)
    /// Words that are unknown or missing, and how they are to be used.
    case usage(message: String, usage: String)
    case fault(Fault, incident: String)

    init(_ error: any Error, of arguments: [String]) {
        switch error {
        case let refusal as Refusal:
            let reason = refusal.reason
            self = .refused(OptionRefusal(reason, in: arguments) ?? reason)
        case let refusal as LocalRefusal: self = .refused(refusal)
        case let refusal as RemoteRefusal: self = .refused(refusal)
        case let remote as RemoteFault: self = .fault(remote.fault, incident: remote.incident)
        case let finding as Finding: self = .wrong(finding)
        case let fault as Fault: self = .logged(fault)
        case let missing as MissingVerb:
            self = .usage(message: missing.sentence, usage: missing.help)
        default: self.init(parsing: error, of: arguments)
        }
    }

    /// What argument-parser threw, or what nobody foresaw.
    private init(parsing error: any Error, of arguments: [String]) {
        switch Diversion.exitCode(for: error) {
        case .success: self = .said(Diversion.fullMessage(for: error))
        case .validationFailure:
            let full = Diversion.fullMessage(for: error)
            self = .usage(
                message: Suggestion.sentence(for: arguments) ?? Diversion.message(for: error),
                usage: full.split(separator: "\n").drop { !$0.hasPrefix("Usage:") }
                    .joined(separator: "\n")
            )
        default:
            self = .logged(
                Fault(
                    code: "internal",
                    sentence: "Something went wrong inside; nothing was changed.",
                    detail: "\(type(of: error))"
                )
            )
        }
    }

    private static func logged(_ fault: Fault) -> Ending {
        .fault(fault, incident: IncidentLog.note(fault))
    }

    var exitCode: Int32 {
        switch self {
        case .done, .said: 0
        case .wrong: 1
        case .refused: 3
        case .usage: 64
        case .fault: 70
        }
    }

    /// Says why it did not go well, on standard error.
    func tell(asJSON: Bool) {
        switch self {
        case .done: break
        case .said(let text): try? Output.write(text + "\n")
        case .usage(let message, let usage):
            Trouble("usage", message).tell(asJSON: asJSON)
            if !asJSON { Output.complain(usage) }
        case .wrong(let finding): Trouble(finding.code, finding.sentence).tell(asJSON: asJSON)
        case .refused(let reason): Trouble(reason).tell(asJSON: asJSON)
        case .fault(let fault, let incident):
            Trouble(fault.code, fault.sentence, incident: incident).tell(asJSON: asJSON)
        }
    }
}

/// A check that ran well and found something wrong.
struct Finding: Error {
    let code: String
    let sentence: String
}
