import Casework
import Foundation

/// A form that does not belong to the visit it is sent in with: the visit ended, or began anew since,
/// or it is no form of ours.
struct StrayForm: Error {
    /// None unless the browser says that it comes from a page of ours.
    let typed: FormBody

    init(_ typed: FormBody) {
        self.typed = typed
    }

    /// What happened and what to do, with what was written, so that it can be kept.
    func model(at path: String, isSignedIn: Bool) -> RecordModel {
        let title = isSignedIn ? "This form is too old" : "You were signed out"
        var model = RecordModel(Page(title), title)
        let why =
            isSignedIn
            ? "The form was open for too long, or you signed in again since. Open it again."
            : "You signed out, or nothing was done for too long. Sign in again."
        var said = Section("Nothing was sent")
        said.inset = written.isEmpty ? why : "\(why) What you wrote stands below: copy it."
        model.sections = [said]
        if !written.isEmpty {
            var kept = Section("What you wrote")
            kept.summary = written
            model.sections.append(kept)
        }
        model.actions = [
            isSignedIn
                ? Link("Open the form again", path, isMain: true)
                : Link("Sign in", Website.signIn(to: path), isMain: true)
        ]
        return model
    }

    private var written: [Fact] {
        typed.values.sorted { $0.key < $1.key }
            .filter { name, _ in
                !FormBody.ours.contains(name)
                    && !["password", "secret", "code", "token"].contains { name.contains($0) }
            }
            .flatMap { name, values in
                values.filter { !$0.isEmpty }.map { Fact(name.asLabel, $0) }
            }
    }
}
