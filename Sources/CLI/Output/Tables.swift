import Casework
import Panel

/// The tables that stand in more than one place.
extension Table {
    /// Sitting and day are in each decision's own reference.
    init(of decisions: [ShownDecision]) {
        self.init(
            of: decisions,
            ("Decision", { Cell($0.decision) }),
            ("Package", { Cell($0.package) }),
            ("Child", { Cell($0.child) }),
            ("Kind", { Cell($0.kind) }),
            ("State", { Cell($0.state) }),
            ("By", { Cell($0.decidedBy) }),
            ("Reason", { Cell($0.reason) })
        )
    }

    /// Attendance is in the value: 41/50.
    init(of outcomes: [ShownOutcome]) {
        self.init(
            of: outcomes,
            ("Outcome", { Cell($0.outcome) }),
            ("Child", { Cell($0.child) }),
            ("Package", { Cell($0.package) }),
            ("Measure", { Cell($0.measure) }),
            ("Planned", { Cell($0.planned.map { "\($0)" } ?? "") }),
            ("Value", { Cell($0.told) }),
            ("Flag", { Cell($0.flag ?? "") }),
            ("On", { Cell("\($0.on)") }),
            ("Evidence", { Cell($0.evidence) }),
            ("Verified", { Cell($0.verified ?? "") }),
            ("By", { Cell($0.reportedBy) }),
            ("For", { $0.beneficiary == .child ? Cell("") : Cell($0.beneficiary) }),
            ("Withdrawn", { Cell($0.withdrawn ?? "") })
        )
    }
}

extension ShownOutcome {
    /// The value, and what was scored where that is not all the same.
    var told: String {
        [instrument, domain, value].compactMap { $0 }.joined(separator: " ")
    }
}

extension Listing {
    /// What is offered, in two lines, since a table of it fits no screen.
    init(of services: [ServiceCard]) {
        self.init(of: services) {
            [Cell($0.service)]
        } texts: { service in
            let price = service.pricePence.map { "\($0) per \(service.unit)" }
            let treated = service.funding.map { funding in
                let lost = service.vatLost == true ? ", which is lost" : ""
                return "; \(funding), VAT \(service.vat ?? "")\(lost)"
            }
            return [
                "\(service.name): \(price ?? "not offered today"), by \(service.provider) under "
                    + service.head,
                "paid \(service.terms), no-show rule \(service.noShow)\(treated ?? "")",
            ]
        }
    }

    /// Movements as a bank shows them.
    init(ledger movements: [ShownMovement]) {
        self.init(of: movements, ["Event", "On", "Amount", "What"]) { movement in
            [
                Cell("\(movement.event).\(movement.ordinal)", isNumber: true),
                Cell("\(movement.on)"), Cell(movement.pence),
            ]
        } texts: { movement in
            let why = [
                movement.line, movement.decision, movement.authority, movement.reason,
                "by \(movement.officer)",
            ]
            return [
                "\(movement.act): \(movement.way)", why.compactMap(\.self).joined(separator: ", "),
            ]
        }
    }
}

extension ShownMovement {
    /// `FUND-1 mentoring, held → committed`: what both sides share is said once.
    var way: String {
        let (here, there) = (Self.parts(from), Self.parts(to))
        let heads = [here.head, there.head].filter { !$0.isEmpty }
        let head = Set(heads).count > 1 ? heads.joined(separator: " → ") : heads.first ?? ""
        let stage = here.stage == there.stage ? here.stage : "\(here.stage) → \(there.stage)"
        return [here.fund, head].filter { !$0.isEmpty }.joined(separator: " ") + ", " + stage
    }

    /// `FUND-1:mentoring:held`; the funder's side has no head, and unallocated money none that says
    /// anything.
    private static func parts(_ account: String) -> (fund: String, head: String, stage: String) {
        let parts = account.split(separator: ":").map(String.init)
        let head = parts.count == 3 && parts[1] != "none" ? parts[1] : ""
        return (fund: parts.first ?? "", head: head, stage: parts.last ?? "")
    }
}

extension String {
    /// The first of a hash's digits, which tell it from any other.
    var brief: String {
        split(separator: " ").map { $0.count == 64 ? "\($0.prefix(12))…" : String($0) }
            .joined(separator: " ")
    }
}
