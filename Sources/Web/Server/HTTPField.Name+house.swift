import HTTPTypes

/// Headers that the library has no name for.
extension HTTPField.Name {
    static let forwarded = name("Forwarded")
    static let forwardedFor = name("X-Forwarded-For")
    static let idempotencyKey = name("Idempotency-Key")
    /// Of a statement: how many rows, as at which event.
    static let written = name("X-Written")
    static let requestID = name("X-Request-ID")
    static let fetchSite = name("Sec-Fetch-Site")
    static let referrerPolicy = name("Referrer-Policy")
    static let frameOptions = name("X-Frame-Options")
    static let openerPolicy = name("Cross-Origin-Opener-Policy")
    static let resourcePolicy = name("Cross-Origin-Resource-Policy")
    static let permissionsPolicy = name("Permissions-Policy")

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is a token") }
        return name
    }
}
