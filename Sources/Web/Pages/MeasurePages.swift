import Casework
import Panel

/// What outcomes are measured by: how each measure is read, and the scales of instruments.
enum MeasurePages {
    static let routes: [Route] =
        [
            .record("/rules/measures", ListMeasures.self, measures),
            .list("/rules/instruments", ListInstruments.self, instruments),
        ] + addMeasure + loadMeasures + addInstrument

    private static let measures = RecordPage<ListMeasures.Answer>(
        title: { _ in "Measures" },
        caption: "In use today, and how each is read",
        tabs: RulePages.tabs,
        actions: [
            ListPage.Offer(
                text: "Add or change a measure",
                href: "/rules/measures/new",
                act: .addMeasure
            ),
            ListPage.Offer(
                text: "Send a file",
                href: "/rules/measures/load",
                act: .loadMeasures
            ),
            ListPage.Offer(text: "Instruments", href: "/rules/instruments", act: .seeRules),
            ListPage.Offer(
                text: "Say what a score means",
                href: "/rules/code?list=anchor",
                act: .addCode
            ),
        ],
        sections: { answer in
            var section = Section()
            section.table = TableModel(
                filled: "Measures",
                [
                    "Measure", "Called", "Read as", "Scale", "Better", "Lists", "About",
                    "Says why", "From",
                ],
                answer.measures.map(row)
            )
            return [section, AnchorTable.section(answer.anchors)].compactMap(\.self)
        },
        leavingOut: ["measures", "anchors"]
    )

    private static func row(_ measure: MeasureCard) -> [TableModel.Cell] {
        var first = TableModel.Cell(measure.measure)
        first.isHeading = true
        let scale = measure.least.flatMap { least in measure.most.map { "\(least) to \($0)" } }
        let lists = [measure.list, measure.domains, measure.reasons].compactMap { $0 }
        return [first]
            + [
                measure.label, words(measure.kind),
                scale ?? "", measure.better?.rawValue ?? "", lists.joined(separator: ", "),
                measure.whose?.rawValue ?? "child or family",
                measure.needsNote ? "yes" : "", Shown.day(measure.from),
            ].map { TableModel.Cell($0) }
    }

    private static let instruments = ListPage(
        title: "Instruments",
        intro: "Scales of instruments that others own: no word of what they ask is kept.",
        columns: [
            "instrument", "edition", "domain", "label", "least", "most", "better", "from", "to",
        ],
        actions: [
            ListPage.Offer(
                text: "Add a scale",
                href: "/rules/instruments/new",
                act: .addInstrument
            )
        ],
        tabs: RulePages.tabs,
        empty: "No instrument yet."
    )

    private static let addMeasure = Route.form(
        "/rules/measures/new",
        AddMeasure.self,
        ActForm(
            "Add or change a measure",
            [
                FormField(
                    "measure",
                    .text,
                    "Measure",
                    hint: "Small letters, figures and dashes, for example sleep",
                    autocomplete: "off"
                ),
                FormField("label", .text, "What people read", autocomplete: "off"),
                FormField("kind", .radios, "How is it read?").choosing { _ in
                    Measure.Kind.allCases.map { FormField.Choice($0.rawValue, words($0)) }
                },
                FormField("least", .number, "Least", isOptional: true)
                    .grouped("The scale of a score or a count", inRow: true),
                FormField("most", .number, "Most", isOptional: true)
                    .grouped("The scale of a score or a count", inRow: true),
                better,
                FormField("list", .text, "The list of its codes", isOptional: true).aside,
                FormField("domains", .text, "The list of what is scored", isOptional: true)
                    .aside,
                FormField("reasons", .text, "The list of its reasons", isOptional: true).aside,
                FormField("whose", .select, "About whom?", isOptional: true).choosing { _ in
                    [
                        FormField.Choice("", "Child or family"),
                        FormField.Choice("child", "Child"), FormField.Choice("family", "Family"),
                    ]
                }.aside,
                FormField("needs_note", .tick, "It must say why, in a sealed note").aside,
                RuleForms.from.aside,
            ],
            button: "Save",
            isChecked: true,
            asideTitle: "Its lists, whom it is about, and from when"
        )
    ) { _ in .goTo("/rules/measures") }

    private static let loadMeasures = Route.form(
        "/rules/measures/load",
        LoadMeasures.self,
        ActForm(
            "Send a file of measures",
            [FormField("file", .file, "The file", hint: RuleForms.fileHint)],
            button: "Take it in",
            intro: "Columns: measure, label, kind, and list, least, most, domains, reasons, whose, "
                + "needs_note, better, from and to where wanted. What holds just so already is left alone.",
            isChecked: true
        )
    ) { _ in .goTo("/rules/measures") }

    private static let addInstrument = Route.form(
        "/rules/instruments/new",
        AddInstrument.self,
        ActForm(
            "Add a scale",
            [
                FormField("instrument", .text, "Instrument", autocomplete: "off"),
                FormField("edition", .text, "Its version", autocomplete: "off"),
                FormField("domain", .text, "What is scored", autocomplete: "off"),
                FormField("label", .text, "What people read", autocomplete: "off"),
                FormField("least", .number, "Least").grouped("Its scale", inRow: true),
                FormField("most", .number, "Most").grouped("Its scale", inRow: true),
                better,
                RuleForms.from,
                FormField("to", .day, "Last day", isOptional: true),
            ],
            button: "Save",
            isChecked: true
        )
    ) { _ in .goTo("/rules/instruments") }

    private static let better = FormField("better", .select, "Which is better?", isOptional: true)
        .choosing { _ in
            [
                FormField.Choice("", "Neither, or nobody can say"),
                FormField.Choice("higher", "Higher"), FormField.Choice("lower", "Lower"),
            ]
        }

    private static func words(_ kind: Measure.Kind) -> String {
        switch kind {
        case .code: "A code of a list"
        case .sessions: "Sessions attended, of those possible"
        case .score: "A score on a scale"
        case .instrument: "A score of an instrument"
        case .count: "How many"
        case .start: "That something has begun"
        case .exclusion: "A code, for days and for reasons"
        }
    }
}
