import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

extension Route {
    /// The two routes of a form: to look at it, and to send it in.
    ///
    /// What stands in the path is part of the request, under its name.
    ///
    /// - Parameter drawing: how what it would do is shown.
    static func form<R: ActRequest>(
        _ path: String,
        _ request: R.Type,
        _ form: ActForm,
        drawing: @escaping @Sendable (R.Answer) -> [Section] = FormDesk<R>.plain,
        doubting doubts: (@Sendable (R.Answer) -> [Section])? = nil,
        then next: @escaping @Sendable (R.Answer) -> ActForm.Next
    ) -> [Route] {
        let paper = FormPaper(path: path, form: form)
        let desk = FormDesk<R>(paper: paper, drawing: drawing, next: next, doubts: doubts)
        return [
            .get(path, .may(R.act)) { asked in
                asked.website.page("form", try await paper.model(asked, typed: nil, nil))
            },
            .post(path, .may(R.act)) { asked in try await desk.take(asked) },
        ]
    }

    /// A form that only looks something up, by what may stand in no address.
    ///
    /// - Parameter place: where what was found is shown.
    static func find<L: LookUp>(
        _ path: String,
        _ lookUp: L.Type,
        _ form: ActForm,
        at place: @escaping @Sendable (L.Answer) -> String
    ) -> [Route] {
        let paper = FormPaper(path: path, form: form)
        return [
            .get(path, .may(L.act)) { asked in
                asked.website.page("form", try await paper.model(asked, typed: nil, nil))
            },
            .post(path, .may(L.act)) { asked in
                do {
                    let request = try ArgumentReader.read(
                        lookUp,
                        from: paper.fields(asked),
                        .form
                    )
                    return .redirect(to: place(try await asked.look(request)))
                } catch let refusal as Refusal {
                    return try await paper.refused(asked, refusal.reason, refusal.status)
                }
            },
        ]
    }
}
