import Money
import Panel
import Secrets
import Store

extension ReadingDesk {
    /// The package of this reference, if the officer may see it: for a provider's officer, once a
    /// line of theirs is committed.
    ///
    /// One that may not be seen is not found.
    func package(_ text: String) throws -> (package: Packages.Package, lines: [Lines.Placed]) {
        let reference = try Noun.package.read(text)
        let package = try found(fetch(Packages.find(reference)), .package, reference)
        let lines = try fetch(Lines.of([package.id])).filter(sees)
        return (try found(lines.isEmpty ? nil : package, .package, reference), lines)
    }

    /// A provider's officer sees the provider's own lines from committed on; others see every line.
    func sees(_ placed: Lines.Placed) -> Bool {
        guard officer.seesOnlyOwnProvider else { return true }
        let reached = placed.line.promised - placed.line.balances[.held]
        return placed.line.provider.id == officer.provider && reached > .zero
    }

    /// What was written about a case, by name, for those who may read it; nothing for others.
    func caseTexts(of record: ID) throws -> [String: String] {
        try caseTexts(of: [record])[record] ?? [:]
    }

    /// The same of several records, at least one.
    func caseTexts(of records: [ID]) throws -> [ID: [String: String]] {
        guard officer.readsCaseText else { return [:] }
        var texts: [ID: [String: String]] = [:]
        for sealed in try fetch(CaseTexts.find(of: records)) {
            texts[sealed.record, default: [:]][sealed.name] = try keyring.text(sealed)
        }
        return texts
    }
}

extension Packages.Package {
    /// What people see: `held` while an open sitting has decided on it.
    var shownState: String {
        openDecision == nil ? state.rawValue : "held"
    }
}
