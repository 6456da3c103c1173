import Casework
import Panel

// Somebody has left.
extension OfficerForms {
    static let leave = Route.form(
        "/officers/{officer}/leave",
        LeaveOfficer.self,
        ActForm(
            "This officer has left",
            [],
            button: "End every token and visit",
            intro:
                "No token and no sign-in of theirs is good any more, from then on. What they did "
                + "stays under their name.",
            warning: "This cannot be undone: somebody who comes back is added as a new officer.",
            isWarning: true,
            isChecked: true
        ),
        drawing: ends
    ) { .goTo("/officers/\($0.officer)") }

    @Sendable
    private static func ends(_ answer: LeaveOfficer.Answer) -> [Section] {
        var would = Section("What ends")
        would.summary = [
            Fact("Officer", "\(Shown.name(answer.officer)) (\(answer.officer))"),
            Fact("Tokens that are good no more", "\(answer.tokens)"),
            Fact("Browsers that are signed out", "\(answer.visits)"),
        ]
        if let provider = answer.lastOfProvider {
            would.inset =
                "Nobody else of \(Shown.name(provider)) may sign in: it can report no "
                + "session and send no invoice until another officer of it is added."
        }
        return [would]
    }
}
