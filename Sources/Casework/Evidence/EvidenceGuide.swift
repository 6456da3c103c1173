import Money
import Panel
import Secrets
import Store

/// The bundle's own words, for whoever opens it first.
struct EvidenceGuide {
    private let facts: EvidenceFacts
    private let files: [WriteEvidence.File]

    init(_ facts: EvidenceFacts, _ files: [WriteEvidence.File]) {
        self.facts = facts
        self.files = files
    }

    var text: String {
        let parts = [heading, way, contents, checks, limits]
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var heading: [String] {
        let payment = facts.payment
        let title = "Evidence for \(payment.reference)"
        let when = payment.paidOn.map { ", on \($0) by the bank" } ?? ""
        return [
            title, String(repeating: "=", count: title.count), "",
            "\(payment.total) to \(payment.provider.reference), \(payment.providerName)"
                + " (\(payment.net) and VAT of \(payment.vat)).",
            "It is \(payment.state.rawValue)\(when).",
            "Read on \(facts.today) by \(facts.officer), when the audit chain stood at event "
                + "\(facts.head.number),",
            "whose hash is \(Link.text(facts.head.hash)).",
        ]
    }

    /// From the bank back to the minute.
    private var way: [String] {
        let run = facts.run
        let approved = run.approver.map { ", approved by \($0)" } ?? ""
        let exported = run.exportedOn.map { ", exported on \($0)" } ?? ""
        let confirmed = facts.confirmations.map { ", confirmed in event \($0.event.number)" }
        return ["The way back", "------------"]
            + [
                "\(run.reference): drafted by \(run.maker) on \(run.madeOn)\(approved)\(exported)"
                    + confirmed.joined() + "."
            ]
            + facts.invoices.map {
                "\($0.reference): number \($0.number), dated \($0.datedOn), \($0.total)."
            }
            + facts.trace.lines.map(words)
            + (facts.trace.decisions ?? []).map(words)
    }

    private func words(_ traced: TracedLine) -> String {
        let line = traced.line
        let sessions = line.sessions.filter { $0.invoice != nil }.map(\.session)
        let order = line.order.map { ", \($0) of its order" } ?? ""
        let billed = sessions.isEmpty ? "" : ", for " + sessions.joined(separator: " ")
        return "\(line.line)\(order): \(facts.pays[line.line] ?? .zero) of \(line.fund) "
            + "\(line.head)\(billed)."
    }

    private func words(_ decision: Traced) -> String {
        let minute = decision.minute.map {
            ", minuted in event \($0.event); quorum: " + $0.quorum.joined(separator: " ")
        }
        return "\(decision.decision ?? ""): \(decision.kind ?? "") \(decision.package ?? ""), "
            + "by \(decision.decidedBy ?? "")\(minute ?? ", not minuted")."
    }

    private var contents: [String] {
        let width = files.map(\.file.count).max() ?? 0
        return ["What is in here", "---------------"]
            + files.flatMap { file in
                let name = file.file.padding(to: width)
                let rows = file.rows.map { " (\($0))" } ?? ""
                return ["\(name)  \(file.what)\(rows)", "    \(file.sha256)"]
            }
            + ["SHA256SUMS has these and this file's own."]
    }

    private var checks: [String] {
        [
            "How to check it", "---------------",
            "    sha256sum --check SHA256SUMS",
            "    python3 check.py",
            "    hledger -f movements.journal check",
            "    hledger -f movements.journal balance --flat",
            "",
            "The last transaction of the journal asserts what stands on the lines by the balances",
            "that the program keeps beside the movements, so “hledger check” fails where they differ.",
            "Each transaction stands, to the letter, in what “diversion export hledger” writes, under",
            "its event's number in brackets.",
            "",
            "A link's hash is the SHA-256 of the previous link's hash (32 bytes; zeros before the",
            "first) and then, of each of number, act_id, act, officer_id, subject, facts and",
            "recorded_us, its length in bytes as 8 bytes, highest first, and its UTF-8. Facts named",
            "“movements” are how many the event has, in the whole ledger, and a digest of them.",
            "“diversion audit verify” recomputes the whole chain and the movements with it; its head",
            "then, and “diversion event list” at any number, must agree with what stands here.",
        ]
    }

    private var limits: [String] {
        [
            "What is not in here", "-------------------",
            "No name, no text of a case, no account number. Links between those in events.csv are",
            "about others, and so left out. Who changed the bank account is in hands.csv; what of it",
            "changed is not. Roles are those of today.",
        ]
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - count, 0))
    }
}
