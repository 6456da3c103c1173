import ArgumentParser
import Casework

struct LineCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "line",
        "The lines on which something is committed and not delivered.",
        example: "line list --age over-longer",
        [LineList.self]
    )
}

struct LineList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "Lines with something committed and not delivered, newest first.",
        notes: "Ages are not-begun, running, over-30-days-at-most, over-90-days-at-most and "
            + "over-longer: see “commitments”.",
        example: "line list --fund FUND-1 --head mentoring --age over-longer"
    )

    @Option("Of this fund.", "FUND") var fund: String?
    @Option("Under this head: a code of the list head.", "CODE") var head: String?
    @Option("Only those of this age.", "AGE") var age: String?
    @OptionGroup var list: ListOptions

    func request() -> ListCommittedLines {
        ListCommittedLines(fund: fund, head: head, age: age, paging: paging)
    }

    var filters: [String?] { [fund, head, age] }

    var unlessAny: String { "Nothing is committed and undelivered." }
}
