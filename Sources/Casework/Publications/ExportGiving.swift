import Foundation
import Money
package import Panel
import Reports
package import Sheets
import Store

/// Grants to voluntary organisations by the 360Giving Data Standard 1.4: one for each provider and
/// quarter.
///
/// No child is in it, neither as a recipient nor by an amount of its own.
package struct ExportGiving: Statement {
    package typealias Outlet = Spool

    package static let act = Act.export

    /// The first month of whole quarters, such as `2026-04`; the last whole quarter unless said.
    package var from: String?
    package var to: String?

    package init(from: String? = nil, to: String? = nil) {
        self.from = from
        self.to = to
    }

    package func write(at desk: ReadingDesk, on spool: Spool) throws -> Int {
        let period = try PublishedPeriod(from: from, to: to, today: desk.today)
        let publisher = Publisher(desk.settings)
        let funder = Grant.Organisation(
            id: try publisher.councilIdentifier(),
            name: try publisher.councilName()
        )
        let prefix = try publisher.givingPrefix()
        let published = try PublishedAwards(in: period, at: desk, least: publisher.leastChildren)
        guard !published.awards.isEmpty else { throw Refusal.publication(.nothingAwarded) }
        let file = GivingFile(
            grants: try published.awards.map { award in
                try Grant(award, published.payee(of: award), publisher, prefix, from: funder)
            }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try spool.write(String(decoding: try encoder.encode(file), as: UTF8.self) + "\n")
        try spool.close()
        return published.awards.count
    }
}

/// The package of a file.
private struct GivingFile: Encodable {
    let version = "1.4"
    let grants: [Grant]
}

/// The standard's names.
private struct Grant: Encodable {
    struct Organisation: Encodable {
        let id: String
        let name: String
        var charityNumber: String?
        var companyNumber: String?
    }

    struct Dates: Encodable {
        let startDate: String
        let endDate: String
    }

    let id: String
    let title: String
    let description: String
    let currency = "GBP"
    /// Pounds: exact, since no number here is binary.
    let amountAwarded: Decimal
    let amountDisbursed: Decimal
    let awardDate: String
    let plannedDates: [Dates]
    let recipientOrganization: [Organisation]
    let fundingOrganization: [Organisation]

    init(
        _ award: Award,
        _ payee: Publications.Organisation,
        _ publisher: Publisher,
        _ prefix: String,
        from funder: Organisation
    ) throws(Refusal) {
        let purpose = try publisher.purpose()
        let months = "\(Month(of: award.period.from)) to \(Month(of: award.period.to))"
        id =
            "360G-\(prefix)-\(award.provider)-\(Month(of: award.period.from))"
            + "-\(Month(of: award.period.to))"
        title = "\(purpose), \(months)"
        description =
            "\(purpose): all that was awarded to this organisation from \(months) for "
            + "young people at risk of exploitation, together."
        amountAwarded = award.awarded.pounds
        amountDisbursed = award.paid.pounds
        awardDate = "\(award.awardedOn)"
        plannedDates = [Dates(startDate: "\(award.starts)", endDate: "\(award.ends)")]
        recipientOrganization = [Organisation(payee, publisher, prefix)]
        fundingOrganization = [funder]
    }
}

extension Grant.Organisation {
    /// Known by its register, by org-id.guide; by the council's own reference where it is in none.
    fileprivate init(
        _ payee: Publications.Organisation,
        _ publisher: Publisher,
        _ prefix: String
    ) {
        id =
            payee.charity.map(Self.identifier(charity:))
            ?? payee.company.map { "GB-COH-\($0)" }
            ?? "360G-\(prefix)-\(payee.reference)"
        name = publisher.isRedacted(payee) ? "Unregistered organisation" : payee.name
        charityNumber = payee.charity
        companyNumber = payee.company
    }

    /// Scotland and Northern Ireland have registers of their own.
    private static func identifier(charity number: String) -> String {
        if number.hasPrefix("SC") { return "GB-SC-\(number)" }
        if number.hasPrefix("NIC") { return "GB-NIC-\(number.dropFirst(3))" }
        return "GB-CHC-\(number)"
    }
}

extension Pence {
    fileprivate var pounds: Decimal { Decimal(count) / 100 }
}
