package import Money
package import Panel
import Store

/// Proves every balance and state from the movements alone, holds the registers against the audit
/// chain, and names each penny and record that does not tie.
package struct Doctor: LookUp {
    package static let act = Act.prove

    package init() {}

    package struct Answer: Codable, Sendable {
        package let sound: Bool
        package let checked: [Checked]
        package let findings: [Finding]
    }

    package struct Checked: Codable, Sendable {
        package let check: String
        package let rows: Int
    }

    package struct Finding: Codable, Sendable {
        package let check: String
        package let subject: String
        /// By the movements; none where it is not about money.
        package let expectedPence: Pence?
        package let foundPence: Pence?
        package let message: String
    }

    package func answer(at desk: ReadingDesk) throws -> Answer {
        var checked: [Checked] = []
        var findings: [Finding] = []
        for proof in Proof.all {
            let (rows, found) = try desk.fetch(proof.rows, proof.findings)
            checked.append(Checked(check: proof.name, rows: rows))
            findings += found.map { Finding($0, by: proof) }
        }
        return Answer(sound: findings.isEmpty, checked: checked, findings: findings)
    }
}

extension Doctor.Finding {
    fileprivate init(_ finding: Proof.Finding, by proof: Proof) {
        check = proof.name
        subject = finding.subject
        let (expected, found) = (finding.expected, finding.found)
        expectedPence = proof.isMoney ? expected.map { Pence($0) } : nil
        foundPence = proof.isMoney ? found.map { Pence($0) } : nil
        let say = { (number: Int64?) in
            number.map { proof.isMoney ? Pence($0).description : String($0) } ?? "none"
        }
        let figures =
            expected == nil && found == nil
            ? "" : " Expected \(say(expected)), found \(say(found))."
        message = "\(subject): \(proof.sentence)\(figures)"
    }
}
