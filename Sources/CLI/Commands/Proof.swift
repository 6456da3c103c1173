import ArgumentParser
import Casework

struct TraceCommand: LookErrand {
    static let configuration = CommandConfiguration(
        "trace",
        "Follow money both ways: from a decision, order, payment or event to every penny of it.",
        example: "trace CCEP-2026-11-18/3",
        "trace PKG-12/2",
        "trace ORD-1",
        "trace SES-12",
        "trace PAY-1",
        "trace COR-3"
    )

    @Argument(
        "A decision, package, order, line of one, session, invoice, payment, correction, or event.",
        "REFERENCE"
    )
    var reference: String
    @OptionGroup var common: CommonOptions

    func request() -> Trace {
        Trace(of: reference)
    }

    func drawing(of answer: Traced) -> [any Drawn] {
        Trail.drawing(of: answer)
    }
}

struct DoctorCommand: LookErrand {
    static let configuration = CommandConfiguration(
        "doctor",
        "Prove every balance from the movements alone; name each penny that does not tie.",
        example: "doctor"
    )

    @OptionGroup var common: CommonOptions

    func request() -> Doctor {
        Doctor()
    }

    func finding(in answer: Doctor.Answer) -> Finding? {
        answer.sound
            ? nil : Finding(code: "unsound", sentence: "\(answer.findings.count) do not tie.")
    }
}

struct AuditCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "audit",
        "The chain of events: who did what, when.",
        example: "audit verify",
        [AuditVerify.self]
    )
}

struct AuditVerify: LookErrand {
    static let configuration = CommandConfiguration(
        "verify",
        "Recompute the chain; name the first link that was changed.",
        example: "audit verify"
    )

    @OptionGroup var common: CommonOptions

    func request() -> VerifyAudit {
        VerifyAudit()
    }

    func finding(in answer: VerifyAudit.Answer) -> Finding? {
        guard !answer.sound else { return nil }
        return Finding(
            code: "chain-broken",
            sentence: answer.message ?? "The chain is broken."
        )
    }
}

struct EventCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "event",
        "What was done: the audit chain as a list.",
        example: "event list --subject PKG-12",
        [EventList.self, EventShow.self]
    )
}

struct EventShow: LookErrand {
    static let configuration = CommandConfiguration(
        "show",
        "Show one event with the money that it moved.",
        example: "event show 57"
    )

    @Argument("Its number.", "EVENT") var event: String
    @OptionGroup var common: CommonOptions

    func request() -> ShowEvent {
        ShowEvent(event: event)
    }

    func drawing(of answer: ShowEvent.Answer) -> [any Drawn] {
        let facts = Sheet(answer.facts.sorted { $0.key < $1.key }.map { ($0.key, Cell($0.value)) })
        return [Drawing.sheet(of: answer)]
            + (answer.facts.isEmpty ? [] : [Titled("Facts", [facts])])
            + (answer.movements.isEmpty
                ? [] : [Titled("Movements", [Listing(ledger: answer.movements)])])
    }
}

struct EventList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "Events, newest first.",
        example: "event list --act sitting-close --from 2026-11-01"
    )

    @Option("What it was about.", "REFERENCE") var subject: String?
    @Option("Which act.", "ACT") var act: String?
    @Option("Who did it.", "OFFICER") var officer: String?
    @Option("From this day on.", "DAY") var from: String?
    @Option("Up to this day.", "DAY") var to: String?
    @OptionGroup var list: ListOptions

    func request() -> ListEvents {
        ListEvents(
            subject: subject,
            act: act,
            officer: officer,
            from: from,
            to: to,
            paging: paging
        )
    }

    var filters: [String?] { [subject, act, officer, from, to] }

    var unlessAny: String { "Nothing has been done yet." }

    func rows(_ items: [ListEvents.Item]) -> any Drawn {
        Listing(of: items, ["Event", "Recorded", "By", "What"]) { event in
            [
                Cell("\(event.event)", isNumber: true), Cell(event.recordedAt),
                Cell(event.officer),
            ]
        } texts: { event in
            let facts = event.facts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.brief)" }
            return ["\(event.act) \(event.subject)", facts.joined(separator: ", ")]
        }
    }
}
