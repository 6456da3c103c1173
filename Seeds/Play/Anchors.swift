import Casework
import Panel

extension Diary {
    /// What the council agreed that scores of two domains mean, before anybody scored.
    static func anchors(_ plan: Plan) -> [Entry] {
        [
            Entry(plan.almanac.beginning) { player in
                for (code, sentence) in sentences {
                    try await player.act(
                        AddCode(list: Anchor.list, code: code, label: sentence),
                        as: .administrator
                    )
                }
            }
        ]
    }

    private static let sentences = [
        ("safety-0", "Not safe at home or outside"),
        ("safety-3", "Safe while one adult is near"),
        ("safety-6", "Home on most nights, and says where"),
        ("safety-9", "Safe, and knows whom to ring"),
        ("education-0", "Not at school or college"),
        ("education-3", "There on some days"),
        ("education-6", "There on most days"),
        ("education-9", "There every day, and plans what comes next"),
    ]
}
