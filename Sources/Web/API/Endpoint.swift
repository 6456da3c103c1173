import Casework
import Foundation
import Panel

/// One request of Casework as the API offers it: the words of the command line are its path.
struct Endpoint: Sendable {
    enum Method: String, Sendable {
        case get
        case post
    }

    /// Such as `sitting/close`.
    let path: String
    let method: Method
    let act: Act
    /// The request's type: by it the command line finds the way here.
    let request: any Request.Type
    let mayBePreviewed: Bool
    /// Of the request and of its answer.
    let shapes: @Sendable () -> (request: Shape, answer: Shape)
    /// - Returns: the answer as JSON.
    let answer: @Sendable (Asked) async throws -> String

    /// What came in, and from whom.
    struct Asked: Sendable {
        let casework: Casework
        let caller: Caller
        let fields: [String: Argument]
        var source = ArgumentReader.Source.json
        var key: String?
        var isPreview = false

        /// What is wrong with the fields is only for those who may ask at all.
        func read<R: Request>(_ request: R.Type) async throws -> R {
            do {
                return try ArgumentReader.read(request, from: fields, source)
            } catch let refusal as ArgumentRefusal {
                try await casework.admit(caller, to: R.act)
                throw refusal
            }
        }
    }

    static func look<L: LookUp>(
        _ path: String,
        _ lookUp: L.Type,
        method: Method = .get
    ) -> Endpoint {
        Endpoint(
            path: path,
            method: method,
            act: L.act,
            request: lookUp,
            mayBePreviewed: false,
            shapes: {
                let request = Shape(of: lookUp).choosing(L.choices).sorting(L.sorts)
                return (request, Shape(of: L.Answer.self))
            },
            answer: { asked in
                let request = try await asked.read(lookUp)
                return try AnswerText.json(await asked.casework.look(request, as: asked.caller))
            }
        )
    }

    static func act<R: ActRequest>(
        _ path: String,
        _ act: R.Type
    ) -> Endpoint {
        Endpoint(
            path: path,
            method: .post,
            act: R.act,
            request: act,
            mayBePreviewed: R.mayBePreviewed,
            shapes: { (Shape(of: act).choosing(R.choices), Shape(of: R.Answer.self)) },
            answer: { asked in
                let request = try await asked.read(act)
                let answer = try await asked.casework.perform(
                    request,
                    as: asked.caller,
                    key: asked.key,
                    keeping: !asked.isPreview
                )
                return try AnswerText.json(answer)
            }
        )
    }
}
