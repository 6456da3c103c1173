import Money
import Panel
import Store

/// Who publishes, and in which words.
struct Publisher {
    private let settings: Settings

    init(_ settings: Settings) {
        self.settings = settings
    }

    /// - Throws: `publisher-unknown` where nobody has said.
    func councilName() throws(Refusal) -> String { try text(.councilName) }

    func councilIdentifier() throws(Refusal) -> String { try text(.councilIdentifier) }

    /// By which 360Giving knows the council.
    func givingPrefix() throws(Refusal) -> String { try text(.givingPrefix) }

    func department() throws(Refusal) -> String { try text(.publishedDepartment) }

    /// Never a package's own words.
    func purpose() throws(Refusal) -> String { try text(.publishedPurpose) }

    func category() throws(Refusal) -> String { try text(.publishedCategory) }

    var leastChildren: Int {
        settings.number(KnownSetting.publishedLeastChildren.rawValue, unless: 5)
    }

    /// What is published is more than this.
    var over: Pence {
        Pence(Int64(settings.number(KnownSetting.publishedOver.rawValue, unless: 50_000)))
    }

    func isRedacted(_ organisation: Publications.Organisation) -> Bool {
        redaction.hides(charity: organisation.charity, company: organisation.company)
    }

    func name(of organisation: Publications.Organisation) -> String {
        isRedacted(organisation) ? Redaction.words : organisation.name
    }

    private var redaction: Redaction {
        settings.text(KnownSetting.publishedRedacts.rawValue).flatMap(Redaction.init)
            ?? .unregistered
    }

    private func text(_ setting: KnownSetting) throws(Refusal) -> String {
        guard let text = settings.text(setting.rawValue) else {
            throw .publication(.publisherUnknown(setting: setting.rawValue))
        }
        return text
    }
}
