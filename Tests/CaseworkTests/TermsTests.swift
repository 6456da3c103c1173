import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Terms and VAT` {
    @Test(arguments: Engine.allCases)
    func `are refused in order when a service is offered`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            var offer = OfferService(
                provider: provider,
                service: "Site card course",
                unit: "course",
                price: "310",
                head: "education-employment",
                from: "2026-11-01",
                terms: "by-the-moon",
                noShow: "never",
                vat: "luxury",
                funding: "loan",
                vatLost: true
            )
            // Each row is refused, then repaired.
            let rows: [(String, (inout OfferService) -> Void)] = [
                ("unknown-choice", { $0.terms = "On-Booking" }),
                ("unknown-choice", { $0.noShow = "full" }),
                ("unknown-choice", { $0.funding = "grant" }),
                ("unknown-code", { $0.vat = "standard" }),
                ("grant-outside-vat", { $0.funding = "purchase" }),
            ]
            for (code, repair) in rows {
                let refused = await refusal { try await council.act(offer, as: .coordinator) }
                #expect(refused == code)
                repair(&offer)
            }
            let offered = try await council.act(offer, as: .coordinator)
            let shown = try await council.look(
                ShowService(service: offered.service),
                as: .finance
            )
            #expect(shown.terms == .onBooking && shown.noShow == "full")
            #expect(shown.rates.map(\.funding) == [.purchase])
            #expect(shown.rates.map(\.vat) == ["standard"])
            #expect(shown.rates.map(\.vatLost) == [true])
        }
    }

    @Test(arguments: Engine.allCases)
    func `are a grant's, outside the scope of VAT, when nothing is said`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            let card = try await council.look(ListServices(provider: provider), as: .chair)
            #expect(card.items.map(\.service) == [service])
            #expect(card.items.map(\.terms) == [.onDelivery])
            #expect(card.items.map(\.noShow) == ["standard"])
            #expect(card.items.map(\.funding) == [.grant])
            #expect(card.items.map(\.vat) == ["outside-scope"])
            #expect(card.items.map(\.vatLost) == [false])
        }
    }

    @Test(arguments: Engine.allCases)
    func `go on as they were through a new price, unless it says otherwise`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let provider = try await council.provider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            func reprice(_ day: String, _ change: (inout RepriceService) -> Void) async throws {
                var request = RepriceService(service: service, price: "50", from: day)
                change(&request)
                try await council.act(request, as: .coordinator)
            }
            let alone = await refusal { try await reprice("2026-12-01") { $0.vat = "reduced" } }
            #expect(alone == "grant-outside-vat")
            try await reprice("2026-12-01") { request in
                (request.vat, request.funding) = ("reduced", "purchase")
                request.vatLost = true
            }
            try await reprice("2027-01-01") { $0.price = nil }
            try await reprice("2027-02-01") { _ in }
            try await reprice("2027-03-01") { $0.vatLost = false }
            let shown = try await council.look(ShowService(service: service), as: .finance)
            let rates = shown.rates.dropFirst()
            #expect(rates.map(\.vat) == Array(repeating: "reduced", count: 4))
            #expect(rates.map(\.funding) == Array(repeating: .purchase, count: 4))
            #expect(rates.map(\.vatLost) == [true, true, true, false])
        }
    }

    @Test(arguments: Engine.allCases)
    func `are copied into a line as they are on its first day`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            let bought = RepriceService(
                service: service,
                price: "50",
                from: "2026-12-01",
                vat: "standard",
                funding: "purchase",
                vatLost: true
            )
            try await council.act(bought, as: .coordinator)
            let package = try await council.package(
                "\(service) x 2 from 2026-11-30 to 2027-01-31",
                "\(service) x 2 from 2026-12-01 to 2027-01-31",
                fund: fund
            )
            let shown = try await council.look(ShowPackage(package: package), as: .finance)
            #expect(shown.lines.map(\.pricePence) == [Pence(4500), Pence(5000)])
            #expect(shown.lines.map(\.totalPence) == [Pence(9000), Pence(12_000)])
            let rows = try await council.database.read { transaction in
                try transaction.all(
                    """
                    SELECT terms, no_show, funding, vat, vat_lost, vat_basis_points FROM lines
                    ORDER BY position
                    """
                ).map(\.values)
            }
            let usual: [Value] = [.text("on-delivery"), .text("standard")]
            #expect(
                rows == [
                    usual + [.text("grant"), .text("outside-scope"), .integer(0), .integer(0)],
                    usual + [.text("purchase"), .text("standard"), .integer(1), .integer(2000)],
                ]
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `take a VAT code's rate from the day it changes, and none after its last`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let fund = try await council.stockedFund()
            let provider = try await council.approvedProvider("Forest Fields Mentors")
            let service = try await council.service("Mentoring", of: provider)
            let bought = RepriceService(
                service: service,
                price: "50",
                from: "2026-11-19",
                vat: "standard",
                funding: "purchase",
                vatLost: true
            )
            try await council.act(bought, as: .coordinator)
            func rate(_ family: String?, _ from: String, to: String? = nil) -> AddCode {
                AddCode(
                    list: "vat",
                    code: "standard",
                    label: "Standard rate",
                    family: family,
                    from: from,
                    to: to
                )
            }
            for family in [nil, "twenty", "10001"] {
                let refused = await refusal {
                    try await council.act(rate(family, "2027-01-01"), as: .administrator)
                }
                #expect(refused == "vat-rate-needed")
            }
            try await council.act(
                rate("1750", "2027-01-01", to: "2027-01-31"),
                as: .administrator
            )
            for (day, total) in [("2026-12-31", 12_000), ("2027-01-31", 11_750)] {
                let package = try await council.package(
                    "\(service) x 2 from \(day) to 2027-02-28",
                    fund: fund
                )
                let shown = try await council.look(ShowPackage(package: package), as: .chair)
                #expect(shown.totalPence == Pence(Int64(total)))
            }
            let ended = await refusal {
                try await council.package(
                    "\(service) x 2 from 2027-02-01 to 2027-02-28",
                    fund: fund
                )
            }
            #expect(ended == "vat-code-ended")
        }
    }
}
