import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Panel

/// An answer that is no answer, as programs read it: RFC 9457 with the refusal's own code.
struct Problem: Encodable {
    let status: Int
    let title: String
    let code: String
    let detail: String
    var incident: String?
    var parts: [Part]?
    var faults: [Place]?
    private var retryAfter: Int?
    /// The records cannot be reached: what to do about it is for whoever looks after them, and
    /// stands in the log.
    private(set) var hidesDetail = false

    struct Part: Encodable {
        let of: String
        let code: String
        let message: String
        let next: String
    }

    struct Place: Encodable {
        let row: Int
        let column: String?
        let code: String
        let message: String
    }

    private enum CodingKeys: CodingKey {
        case status, title, code, detail, incident, parts, faults
    }

    init(_ status: HTTPResponse.Status, retryAfter: Int? = nil) {
        self.init(status, code: status.word, status.advice, retryAfter: retryAfter)
    }

    init(
        _ status: HTTPResponse.Status,
        code: String,
        _ detail: String,
        retryAfter: Int? = nil
    ) {
        self.status = status.code
        title = status.reasonPhrase
        self.code = code
        self.detail = detail
        self.retryAfter = retryAfter
    }

    init(_ status: HTTPResponse.Status, _ reason: any Refusing) {
        self.init(status, code: reason.code, reason.sentence)
        if !reason.parts.isEmpty {
            parts = reason.parts.map {
                Part(of: $0.of, code: $0.code, message: $0.sentence, next: $0.next)
            }
        }
        if !reason.faults.isEmpty {
            faults = reason.faults.map {
                Place(row: $0.row, column: $0.column, code: $0.code, message: $0.sentence)
            }
        }
    }

    init(_ fault: Fault, incident: String) {
        let isPassing = fault.isPassing
        self.init(
            isPassing ? .serviceUnavailable : .internalServerError,
            code: fault.code,
            fault.sentence,
            retryAfter: isPassing ? 5 : nil
        )
        hidesDetail = ["database-unreachable", "database-turned-away"].contains(fault.code)
        self.incident = incident
    }

    /// Nobody is let in yet.
    init(shut fault: Fault, incident: String) {
        self.init(.serviceUnavailable, code: fault.code, fault.sentence, retryAfter: 5)
        hidesDetail = true
        self.incident = incident
    }

    var response: Response {
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        if let retryAfter { headers[.retryAfter] = "\(retryAfter)" }
        if status == 401 { headers[.wwwAuthenticate] = "Bearer" }
        let text = (try? AnswerText.json(self)) ?? "{}"
        return Response(
            status: HTTPResponse.Status(code: status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n"))
        )
    }
}

extension Fault {
    /// Goes by itself: it may be tried again in a moment.
    var isPassing: Bool {
        isAway || ["database-turned-away", "commit-unknown"].contains(code)
    }
}

extension HTTPResponse.Status {
    fileprivate var word: String {
        reasonPhrase.lowercased().replacing(" ", with: "-")
    }

    fileprivate var advice: String {
        switch code {
        case 400: "The request cannot be read: check how it is written."
        case 404: "There is nothing here that you can see."
        case 405: "This address takes another method."
        case 408: "The body took too long to come: send it again."
        case 413: "That is too much to send at once, and none of it is stored: send it in parts."
        case 415: "Send application/json, or a form as a browser does."
        case 429: "Too many requests: wait as long as Retry-After says."
        case 503: "There is more to do than can be done now: try again in a moment."
        default: "This could not be done."
        }
    }
}
