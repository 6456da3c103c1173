import Casework
import Hummingbird
import HummingbirdCore
import Panel

/// The page around what somebody asked for: who they are, and where they may go.
extension Asked {
    func page(_ title: String, crumbs: [Link] = []) -> Page {
        var page = Page(title)
        page.note = website.threshold.note
        page.phase = page.note.map { _ in "Demo" }
        page.csrf = formToken
        page.done = query("done").flatMap { Done.text($0, to: officer) }
        guard let officer else { return page }
        page.isSignedIn = true
        page.officer = officer.name
        page.roles = officer.roles.map(\.rawValue).sorted().joined(separator: ", ")
        let path = request.uri.path
        page.nav = Navigation.all.filter { officer.may($0.act) }.map { place in
            NavigationLink(
                text: place.text,
                href: officer.provider == nil ? place.href : place.ofProviders ?? place.href,
                isCurrent: ([place.href] + place.also).contains {
                    path == $0 || path.hasPrefix($0 + "/")
                }
            )
        }
        page.crumbs = crumbs.isEmpty ? [] : [Link("Start", "/")] + crumbs
        return page
    }

    var formToken: String { (try? casework.formToken(of: secret)) ?? "" }
}

/// The pages that everybody finds again, for whose roles they are.
enum Navigation {
    struct Place: Sendable {
        let text: String
        let href: String
        let act: Act
        /// Where its other views begin.
        var also: [String] = []
        /// Where a provider's own officers begin.
        var ofProviders: String?
    }

    static let all = [
        Place(text: "Sittings", href: "/sittings", act: .seeSittings),
        Place(text: "Children", href: "/children", act: .seeChildren, also: ["/erasures"]),
        Place(text: "Packages", href: "/packages", act: .seePackages),
        Place(text: "Providers", href: "/providers", act: .seeProviders),
        Place(text: "Orders", href: "/orders", act: .seeOrders),
        Place(text: "Sessions", href: "/sessions", act: .seeSessions),
        Place(text: "Invoices", href: "/invoices", act: .seeInvoices),
        Place(
            text: "Payments",
            href: "/runs",
            act: .seePayments,
            also: ["/payments", "/corrections"],
            ofProviders: "/payments"
        ),
        Place(
            text: "Funds",
            href: "/funds",
            act: .seeMoney,
            also: [
                "/funnel", "/movements", "/receipts", "/accruals", "/commitments", "/periods",
            ]
        ),
        Place(text: "Returns", href: "/returns", act: .seeReturns, also: ["/reports"]),
        Place(text: "Fair share", href: "/fair-share", act: .seeFairShare),
        Place(
            text: "Outcomes",
            href: "/outcomes",
            act: .seeOutcomes,
            also: ["/follow-ups"]
        ),
        Place(text: "Concerns", href: "/concerns", act: .seeConcerns),
        Place(text: "Officers", href: "/officers", act: .seeOfficers),
        Place(text: "Rules", href: "/rules", act: .changeSetting),
        Place(text: "Proof", href: "/proof", act: .seeEvents),
    ]
}
