import CLibPQ
import Database
import Foundation

/// Where the server is and how to greet it: a libpq connection string, with what it leaves open
/// filled in.
struct Address {
    /// Keywords and values, as `PQconnectdbParams` takes them.
    let parameters: [(keyword: String, value: String)]

    /// - Parameter settings: of the server's, before those that the string itself gives.
    /// - Throws: `.address` for a string that libpq does not understand. Its own words are not
    ///   repeated: they may quote a password.
    init(_ text: String, _ limits: Limits, settings: [String] = []) throws(DatabaseError) {
        guard var given = Self.parse(text) else {
            throw .address("not one that libpq understands")
        }
        let environment = ProcessInfo.processInfo.environment
        let options = given["options"] ?? environment["PGOPTIONS"] ?? ""
        given["options"] = ((limits.settings + settings).map { "-c \($0)" } + [options]).joined(
            separator: " "
        )
        given["client_encoding"] = "UTF8"
        if given["connect_timeout"] == nil && environment["PGCONNECT_TIMEOUT"] == nil {
            given["connect_timeout"] = "\(limits.connecting)"
        }
        if given["fallback_application_name"] == nil {
            given["fallback_application_name"] = "diversion"
        }
        parameters = given.map { (keyword: $0.key, value: $0.value) }
    }

    private static func parse(_ text: String) -> [String: String]? {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            PQfreemem(message)
            return nil
        }
        defer { PQconninfoFree(options) }
        var given: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                given[String(cString: keyword)] = String(cString: value)
            }
            option += 1
        }
        return given
    }
}
