import Casework
import Money
import Panel

/// Children whom a scheme before this one had known: all that is left of it is who they are.
enum Former {
    static let identities = [
        "name: Callum Pryce", "name: Leanne Boothby", "name: Dario Venn", "name: Shanice Moult",
    ]

    static let worker = "Alison Peake"
}

extension Diary {
    /// Their time is over: one is erased by two people, one is proposed, one is held, and one is due.
    static func erasing(_ plan: Plan) -> [Entry] {
        let day = { (before: Int) in plan.almanac.today.adding(days: -before).working }
        return [
            Entry(day(20)) { player in
                for child in player.former[0...1] {
                    let request = ProposeErasure(child: child, reason: "time-over")
                    try await player.act(request, as: .coordinator)
                }
                let request = HoldChild(child: player.former[2], reason: "complaint")
                try await player.act(request, as: .coordinator)
            },
            Entry(day(18)) { player in
                try await player.act(ApproveErasure(erasure: "ERA-1"), as: .chair)
            },
        ]
    }

    /// The chair tells scrutiny of the last quarter that was over a fortnight ago.
    static func publication(_ plan: Plan) -> [Entry] {
        let (from, to, day) = plan.almanac.publishedQuarter
        return [
            Entry(day) { player in
                try await player.act(PublishReport(from: "\(from)", to: "\(to)"), as: .chair)
            }
        ]
    }
}

extension Player {
    /// Takes them over, long before the story, by somebody who has left since.
    func takeOver() async throws {
        try await signIn(Former.worker, .coordinator)
        for (place, identity) in Former.identities.enumerated() {
            let born = plan.almanac.birthday(ofFormer: place)
            let added = try await act(
                AddChild(identity: "\(identity)\nborn: \(born)\nlocal-id: \(690_000 + place)"),
                named: Former.worker
            )
            former.append(added.child)
        }
        let officer = signIns.removeLast().officer
        try await act(LeaveOfficer(officer: officer), as: .administrator)
    }
}
