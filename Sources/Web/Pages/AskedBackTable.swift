import Casework
import Money
import Panel

/// What providers were asked to give back and have not, for them and for whoever matches.
enum AskedBackTable {
    static func section(_ title: String, _ requests: [AskedBack]) -> Section {
        var section = Section(title)
        section.table = TableModel(
            filled: title,
            ["Request", "Line", "Invoice", "Amount", "Asked on", "Why"],
            requests.map { request in
                [
                    Shown.cell(.text(request.correction)), Shown.cell(.text(request.line)),
                    Shown.cell(.text(request.invoice ?? "")), .amount(request.pence),
                    TableModel.Cell(Shown.day(request.on)),
                    TableModel.Cell(request.reason.named("reason")),
                ]
            }
        )
        return section
    }
}
