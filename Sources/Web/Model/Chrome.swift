import Casework
import Hummingbird
import HummingbirdCore
import Panel

/// The page around what somebody asked for: who they are, and where they may go.
extension Asked {
    func page(_ title: String, crumbs: [Link] = []) -> Page {
        var page = Page(title)
        page.note = website.settings.note
        page.csrf = formToken
        page.done = query("done").flatMap(Done.text)
        guard let officer else { return page }
        page.isSignedIn = true
        page.officer = officer.name
        page.roles = officer.roles.map(\.rawValue).sorted().joined(separator: ", ")
        let path = request.uri.path
        page.nav = Navigation.all.filter { officer.may($0.act) }.map { place in
            NavigationLink(
                text: place.text,
                href: place.href,
                isCurrent: path == place.href || path.hasPrefix(place.href + "/")
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
    }

    static let all = [
        Place(text: "Sittings", href: "/sittings", act: .seeSittings),
        Place(text: "Children", href: "/children", act: .seeChildren),
        Place(text: "Packages", href: "/packages", act: .seePackages),
        Place(text: "Providers", href: "/providers", act: .seeProviders),
        Place(text: "Orders", href: "/orders", act: .seeOrders),
        Place(text: "Sessions", href: "/sessions", act: .seeSessions),
        Place(text: "Invoices", href: "/invoices", act: .seeInvoices),
        Place(text: "Payments", href: "/runs", act: .seePayments),
        Place(text: "Funds", href: "/funds", act: .seeMoney),
        Place(text: "Outcomes", href: "/outcomes", act: .seeOutcomes),
        Place(text: "Officers", href: "/officers", act: .seeOfficers),
        Place(text: "Rules", href: "/rules", act: .changeSetting),
        Place(text: "Proof", href: "/proof", act: .seeEvents),
    ]
}

/// What a page says that an act leads to, by the act's word in the address: nobody can make it say
/// anything else.
enum Done {
    static func text(_ word: String) -> String? {
        guard let act = Act(rawValue: word) else { return nil }
        let words = act.rawValue.replacing("-", with: " ")
        return texts[act] ?? "It is recorded: \(words)."
    }

    private static let texts: [Act: String] = [
        .decide: "The decision is recorded. Its money is held until the sitting closes.",
        .withdrawDecision: "The decision is taken out of the sitting.",
        .closeSitting: "The sitting is closed, and its money is committed.",
        .recordSession: "The session is recorded. Another person accepts it.",
        .importSessions: "All of the sessions are recorded. Another person accepts them.",
        .acceptSession: "The sessions are accepted: their money is delivered.",
        .withdrawSession: "The session is withdrawn.",
        .withdrawAcceptance: "The acceptance is taken back. Its money is committed again.",
        .enterInvoice: "The invoice is sent. Finance matches it.",
        .uploadInvoices: "The invoices of the file are sent. Finance matches them.",
        .matchInvoice: "The invoice is matched.",
        .holdInvoice: "The invoice is held, and its days stand still.",
        .releaseInvoice: "The invoice goes on.",
        .rejectInvoice: "The invoice is sent back.",
        .draftRun: "The run is drafted. Another payer approves it.",
        .approveRun: "The run is approved.",
        .confirmRun: "The bank's answers are taken in.",
        .recordOutcome: "The outcome is reported. Thank you.",
        .proposePackage: "The package is proposed.",
        .addProvider: "The provider is entered. It can be funded once finance approves it.",
        .closePeriod: "The month is closed.",
    ]
}
