import ArgumentParser
import Casework

struct MeasureCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "measure",
        "What outcomes are measured by, and how each is read.",
        example: "measure list",
        [MeasureList.self, MeasureAdd.self, MeasureLoad.self]
    )
}

struct MeasureList: LookErrand {
    static let configuration = CommandConfiguration(
        "list",
        "The measures in use today, and what the council says that scores mean.",
        notes: "Such an anchor is a code of the list anchor: a domain and a score.",
        example: "measure list"
    )

    @OptionGroup var common: CommonOptions

    func request() -> ListMeasures {
        ListMeasures()
    }

    func drawing(of answer: ListMeasures.Answer) -> [any Drawn] {
        [
            Table(
                of: answer.measures,
                ("Measure", { Cell($0.measure) }),
                ("Called", { Cell($0.label) }),
                ("Read as", { Cell($0.kind) }),
                ("List", { Cell($0.list ?? "") }),
                ("Scale", { Cell(Self.scale(of: $0)) }),
                ("Better", { Cell($0.better.map { "\($0)" } ?? "") }),
                ("Of", { Cell($0.domains ?? $0.reasons ?? "") }),
                ("For", { Cell($0.whose.map { "\($0)" } ?? "") })
            )
        ] + (answer.anchors.isEmpty ? [] : [Self.anchors(answer.anchors)])
    }

    private static func anchors(_ anchors: [ShownAnchor]) -> any Drawn {
        Titled(
            "What scores mean",
            [
                Table(
                    of: anchors,
                    ("Domain", { Cell($0.domain) }),
                    ("Score", { Cell("\($0.score)", isNumber: true) }),
                    ("Means", { Cell($0.sentence) })
                )
            ]
        )
    }

    private static func scale(of measure: MeasureCard) -> String {
        guard let least = measure.least, let most = measure.most else { return "" }
        return "\(least) to \(most)"
    }
}

struct MeasureAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Say how a measure is read, and what it is called, from a day on.",
        notes: "A last day is given with “code add measure”.",
        example: "measure add sleep --label 'How well the child sleeps' --kind score --most 10 "
            + "--better higher",
        "measure add housing --label 'Where the family lives' --kind code --list housing "
            + "--whose family"
    )

    @Argument("The measure.", "CODE") var measure: String
    @Option("How people read it.", "TEXT") var label: String
    @Option("code, sessions, score, instrument, count, start or exclusion.", "WORD")
    var kind: String
    @Option("The code list of its values.", "LIST") var list: String?
    @Option("The least of its scale; 0 unless said.", "NUMBER") var least: String?
    @Option("The most of its scale.", "NUMBER") var most: String?
    @Option("The code list of what is scored one by one.", "LIST") var domains: String?
    @Option("The code list of its reasons.", "LIST") var reasons: String?
    @Option("child or family, where it is about one of them only.", "WORD") var whose: String?
    @Flag(help: "It must say why, in a sealed note.") var needsNote = false
    @Option("higher or lower: which way it gets better; as it was unless said.", "WORD")
    var better: String?
    @Option("The first day it is read so; today unless said.", "DAY") var from: String?
    @Option("The last day it is used.", "DAY") var to: String?
    @OptionGroup var options: ActOptions

    func request() -> AddMeasure {
        AddMeasure(
            measure: measure,
            label: label,
            kind: kind,
            list: list,
            least: least,
            most: most,
            domains: domains,
            reasons: reasons,
            whose: whose,
            needsNote: needsNote,
            better: better,
            from: from,
            to: to
        )
    }
}

struct InstrumentCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "instrument",
        "Scales of instruments that others own, without a word of what they ask.",
        example: "instrument list",
        [InstrumentList.self, InstrumentAdd.self]
    )
}

struct InstrumentList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "The scales of every instrument.",
        example: "instrument list"
    )

    @OptionGroup var list: ListOptions

    func request() -> ListInstruments {
        ListInstruments(paging: paging)
    }

    var unlessAny: String { "No instrument yet: add one with “diversion instrument add”." }
}

struct InstrumentAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Give a scale of an instrument, from a day on.",
        example: "instrument add sdq --edition self --domain total "
            + "--label 'SDQ, total difficulties' --least 0 --most 40 --better lower"
    )

    @Argument("The instrument.", "CODE") var instrument: String
    @Option("Its edition.", "CODE") var edition: String
    @Option("What is scored.", "CODE") var domain: String
    @Option("How people read it.", "TEXT") var label: String
    @Option("The least of its scale.", "NUMBER") var least: String
    @Option("The most of its scale.", "NUMBER") var most: String
    @Option("higher or lower: which way it gets better.", "WORD") var better: String?
    @Option("The first day it is in use; today unless said.", "DAY") var from: String?
    @Option("The last day it is in use.", "DAY") var to: String?
    @OptionGroup var options: ActOptions

    func request() -> AddInstrument {
        AddInstrument(
            instrument: instrument,
            edition: edition,
            domain: domain,
            label: label,
            least: least,
            most: most,
            better: better,
            from: from,
            to: to
        )
    }
}
