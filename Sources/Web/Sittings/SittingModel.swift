import Casework
import Money
import Panel

/// A whole sitting on one screen, as the template draws it.
struct SittingModel: Sendable {
    var page: Page
    let title: String
    let caption: String
    var errors: [Link] = []
    var actions: [Link] = []
    var summary: [Fact] = []
    /// Where ticks are sent; nil for whoever does not decide.
    var action: String?
    let csrf: String
    /// Those that the ticks touch.
    var heads: [Head] = []
    var otherHeads: [Head] = []
    var totals: [Total] = []
    var cases: [CaseModel] = []
    /// Folded away under their title.
    var decided: [CaseModel] = []
    var decidedTitle: String?
    /// Ticked on another page of cases.
    var elsewhere: [String] = []
    var pager: ListModel.Pager?
    /// Packages that were over long ago and have no end report.
    var overdue: Section?
    var closeHref: String?

    /// A line of the till: what is left under a head.
    struct Head: Sendable {
        let head: String
        let fund: String
        let available: String
        /// With what is ticked; nil where nothing changes.
        let after: String?
        let runsOut: String?
        let isOver: Bool

        init(_ head: DecisionMade.Head, before: DecisionMade.Head?) {
            self.head = head.head.named("head")
            fund = head.fund
            available = head.availableBeforePence.description
            let isChanged = head.availableAfterPence != head.availableBeforePence
            after = isChanged ? head.availableAfterPence.description : nil
            runsOut =
                head.runsOut == before?.runsOut
                ? head.runsOut.map(Shown.month)
                : "\(Shown.runsOut(before?.runsOut)) → \(Shown.runsOut(head.runsOut))"
            isOver = head.availableAfterPence < .zero
        }
    }

    struct Total: Sendable {
        let label: String
        let text: String
        var tag: Tag?
    }
}

extension SittingModel {
    /// - Parameter heads: as they are without any tick.
    mutating func fill(_ weighed: WeighCases.Answer, before heads: [DecisionMade.Head]) {
        let all = weighed.heads.map { head in
            Head(head, before: heads.first { $0.fund == head.fund && $0.head == head.head })
        }
        self.heads = all.filter { $0.after != nil }
        otherHeads = all.filter { $0.after == nil }
        totals = Self.totals(weighed)
    }

    /// What the ticks come to, and how near to the chair's own limits.
    static func totals(_ weighed: WeighCases.Answer) -> [Total] {
        guard !weighed.cases.isEmpty else { return [Total(label: "Ticked", text: "Nothing yet")] }
        let blocked = weighed.cases.count { $0.obstacle != nil }
        let cases = weighed.cases.count == 1 ? "1 case" : "\(weighed.cases.count) cases"
        var ticked = Total(label: "Ticked", text: cases)
        if blocked > 0 { ticked.tag = Tag("\(blocked) cannot be funded so", .red) }
        return [ticked, Total(label: "Together", text: weighed.totalPence.description)]
            + weighed.limits.map { limit in
                var total = Total(
                    label: "Your limit per \(limit.measure)",
                    text: "\(limit.afterPence) of \(limit.mostPence)"
                )
                if limit.afterPence > limit.mostPence { total.tag = Tag("Over", .red) }
                return total
            }
    }
}

extension ShowMinutes.Answer {
    /// Whether everybody needed is there, who is, and whose interests are declared.
    func people(changing asked: Asked) -> [Fact] {
        var quorum = Fact("Quorum", "")
        quorum.tag = missing.isEmpty ? Tag("Met", .green) : Tag("Not met", .red)
        quorum.lines = missing.map { "Missing: \($0.named("agency"))" }
        var present = Fact("Present", attendance.isEmpty ? "Nobody is written down yet." : "")
        present.lines = attendance.map { "\($0.person), \($0.agency.named("agency"))" }
        var interests = Fact("Interests", interests.isEmpty ? "None declared." : "")
        interests.lines = self.interests.map {
            "\($0.person): \($0.nature.named("nature")), \(Shown.name($0.provider))"
        }
        if state == "open", asked.officer?.may(.attendSitting) == true {
            present.change = Link("Write down", "/sittings/\(sitting)/attendance")
            interests.change = Link("Declare", "/sittings/\(sitting)/interests")
        }
        return [quorum, present, interests]
    }
}
