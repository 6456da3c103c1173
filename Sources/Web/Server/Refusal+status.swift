import Hummingbird
import Panel

/// The one place that knows which status a refusal has.
extension Refusal {
    var status: HTTPResponse.Status {
        switch self {
        case .access(let refusal): refusal.status
        case .input, .period(.malformedMonth), .session(.malformedTime): .unprocessableContent
        case .signIn(.tooManyTries): .tooManyRequests
        case .signIn(.wrongSignIn): .unauthorized
        case .signIn, .officer, .rule, .fund, .provider, .child, .retention, .package, .sitting,
            .decision, .order, .outcome, .followUp, .concern, .period, .session, .invoice, .bank,
            .run, .correction, .exception, .publication, .fundReturn:
            .conflict
        case .sheet: .unprocessableContent
        }
    }
}

extension AccessRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .nobodyHere, .notSignedIn, .wrongToken: .unauthorized
        case .notPermitted, .tokenOnlyLooks: .forbidden
        case .keyReused: .conflict
        case .notFound: .notFound
        }
    }
}
