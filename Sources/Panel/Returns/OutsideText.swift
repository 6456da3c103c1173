/// What finance writes for people outside the council: it is published as it stands.
///
/// Nothing of a case may stand there. References can be told and are refused; a name cannot, so
/// that whoever writes is warned.
package struct OutsideText: Hashable, Sendable {
    package let text: String

    static let most = 2_000

    package init(reading text: String, what: String) throws(Refusal) {
        let text = try Input.narrative(text, what: what)
        guard text.count <= Self.most else {
            throw .input(.textTooLong(what, most: Self.most))
        }
        if text.contains(/(?i)\b(CH|PKG|ORD|SES|OUT|CCN)\s?[-–—]\s?[0-9A-Z]/) {
            throw .fundReturn(.namesCase(what))
        }
        self.text = text
    }
}
