import Casework
import Hummingbird
import Money
import Panel
import Sheets

/// What leaves the council for everybody to read: a report to scrutiny, and what must be published.
enum ReportPages {
    static let routes: [Route] =
        [
            .get("/reports/scrutiny", .may(.seeScrutiny)) { asked in
                try await page(
                    asked,
                    "Report to scrutiny",
                    "Money, what was done and what came of it, in whole quarters. Small counts are "
                        + "not told. Known at the same event it is the same to the byte.",
                    months + [knownAt],
                    scrutiny,
                    [publish]
                )
            },
            .get("/reports/publications", .may(.export)) { asked in
                try await page(
                    asked,
                    "Publications",
                    "What the Transparency Code asks for, and 360Giving. The words, the amount and "
                        + "whose names are left out are rules. No child is in any of it.",
                    months,
                    publications
                )
            },
            CostPage.route,
        ] + publishing + (scrutiny + shares + publications).map(\.route)
        + DistancePages.routes + FairSharePage.routes

    static let tabs = [
        ListPage.Offer(text: "Returns to funders", href: "/returns", act: .seeReturns),
        ListPage.Offer(text: "Report to scrutiny", href: "/reports/scrutiny", act: .seeScrutiny),
        CostPage.offer,
        DistancePages.offer,
        ListPage.Offer(text: "Publications", href: "/reports/publications", act: .export),
        ListPage.Offer(text: "Fair share", href: "/fair-share", act: .seeFairShare),
    ]

    private static let publish = ListPage.Offer(
        text: "Publish it",
        href: "/reports/scrutiny/publish",
        act: .publishReport
    )

    private static let publishing = Route.form(
        publish.href,
        PublishReport.self,
        ActForm(
            "Publish the report to scrutiny",
            months,
            button: "Publish it",
            intro: "Its quarters stay as they are told from now on, whatever is recorded later, so "
                + "that nobody can take one report from another. Fair share and the distance "
                + "travelled of the year so far are told with it.",
            warning: "What is published cannot be taken back: read the report first.",
            isChecked: true
        ),
        drawing: published
    ) {
        .goTo(
            "/reports/scrutiny?from=\(Month(of: $0.from))&to=\(Month(of: $0.to))"
                + "&known_at=\($0.event)"
        )
    }

    /// What is to be read before it is for everybody.
    @Sendable
    private static func published(_ answer: PublishReport.Answer) -> [Section] {
        var would = Section("What would be published")
        let months = "from=\(Month(of: answer.from))&to=\(Month(of: answer.to))"
        would.summary = [
            Fact("Period", "\(Shown.day(answer.from)) to \(Shown.day(answer.to))"),
            Fact(
                "The report as it stands",
                "Read it before you publish it",
                "/reports/scrutiny.html?\(months)"
            ),
            Fact("Not told", "Fewer than \(answer.leastCount), and what would tell of them"),
        ]
        return [would]
    }

    private static let months = [
        FormField(
            "from",
            .text,
            "First month",
            hint: "Such as 2026-07; the last whole quarter unless said.",
            isOptional: true
        ),
        FormField("to", .text, "Last month", hint: "Such as 2026-09.", isOptional: true),
    ]

    private static let knownAt = FormField(
        "known_at",
        .text,
        "As known at",
        hint: "A day, a moment or an event’s number; now unless said.",
        isOptional: true
    )

    static let shares = [
        ReportFile("The page, to read or to print", "fair-share.html", "text/html") {
            WriteFairShare(to: $0.query("to"), format: "html")
        } on: {
            try Spool(path: $0)
        },
        ReportFile("CSV", "fair-share.csv", "text/csv") {
            WriteFairShare(to: $0.query("to"), format: "csv")
        } on: {
            try Spool(path: $0)
        },
    ]

    private static let publications = [
        spending(.code, "Payments over £500"), spending(.council, "The same, in eight columns"),
        ReportFile("Grants to voluntary organisations", "grants-register.csv", "text/csv") {
            ExportGrants(from: $0.query("from"), to: $0.query("to"))
        } on: {
            try CSVSheet(path: $0, ExportGrants.headings)
        },
        ReportFile("360Giving", "360giving.json", "application/json") {
            ExportGiving(from: $0.query("from"), to: $0.query("to"))
        } on: {
            try Spool(path: $0)
        },
    ]

    private static func spending(_ layout: ExportSpending.Layout, _ text: String) -> ReportFile {
        ReportFile(text, "\(layout.rawValue).csv", "text/csv") {
            ExportSpending(layout: layout, from: $0.query("from"), to: $0.query("to"))
        } on: {
            try CSVSheet(path: $0, ExportSpending.headings(layout))
        }
    }

    /// The period stands in the address, so that each download is of the one that is shown.
    private static func page(
        _ asked: Asked,
        _ title: String,
        _ intro: String,
        _ fields: [FormField],
        _ files: [ReportFile],
        _ actions: [ListPage.Offer] = []
    ) async throws -> Response {
        var model = RecordModel(asked.page(title, crumbs: [Link(title)]), title)
        model.intro = intro
        model.tabs = asked.tabs(tabs)
        model.filters = try await asked.filters(fields)
        model.actions = asked.ways(actions)
        let period = asked.again(adding: [:]).split(separator: "?").dropFirst().first ?? ""
        var section = Section("Files")
        let said = [asked.query("from"), asked.query("to")].compactMap(\.self)
        section.text =
            said.isEmpty
            ? "Of the last whole quarter."
            : "Of \(said.joined(separator: " to "))." + (running(said.last) ?? "")
        section.summary = files.map { file in
            guard !file.isPrinted || asked.website.printer.isThere else {
                return Fact(file.text, "Open the page and print it: this server has no Chromium.")
            }
            return Fact(file.text, file.name, file.path + (period.isEmpty ? "" : "?\(period)"))
        }
        model.sections = [section]
        return asked.website.page("record", model)
    }

    /// Of a period that is not over.
    private static func running(_ month: String?) -> String? {
        guard let month = month.flatMap({ try? Month(typed: $0) }), month.last >= Reader.now.today
        else { return nil }
        return " It still runs: what is told of it grows."
    }
}
