import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// As much of a browser as a test needs: cookies, forms, and what a page says.
struct Browser: Sendable {
    let town: Town
    var cookies: [String: String] = [:]

    struct Page: Sendable {
        let status: Int
        let text: String
        let headers: HTTPFields
        /// Where it leads on to; nil where it is a page.
        var location: String? { headers[.location] }

        /// What a form of ours must send back: hidden fields by name.
        var hidden: [String: String] {
            let fields = text.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)"/)
            return Dictionary(fields.map { (String($0.1), String($0.2)) }) { first, _ in first }
        }

        /// Where its links lead that stay in the house.
        var links: [String] {
            text.matches(of: /href="(\/[^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
        }
    }

    func get(_ path: String) async throws -> Page {
        try await send(.get, path)
    }

    /// Sends a form in as it stands on its page, with what was typed into it.
    func submit(_ path: String, _ typed: [(String, String)]) async throws -> Page {
        let page = try await get(path)
        return try await post(path, page.hidden.map { ($0, $1) } + typed)
    }

    func post(_ path: String, _ fields: [(String, String)]) async throws -> Page {
        let body = fields.map { name, value in
            "\(Self.encoded(name))=\(Self.encoded(value))"
        }
        return try await send(
            .post,
            path,
            [.contentType: "application/x-www-form-urlencoded"],
            body.joined(separator: "&")
        )
    }

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ headers: HTTPFields = [:],
        _ body: String? = nil
    ) async throws -> Page {
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        }
        let application = Application(responder: town.responder)
        let response = try await application.test(.router) { [headers] client in
            try await client.execute(
                uri: path,
                method: method,
                headers: headers,
                body: body.map(ByteBuffer.init(string:))
            )
        }
        return Page(
            status: response.status.code,
            text: String(buffer: response.body),
            headers: response.headers
        )
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// Does something with each of these at the same moment; the answers in their order.
func atOnce<Element: Sendable>(
    _ all: [Element],
    _ body: @escaping @Sendable (Element) async throws -> Browser.Page
) async throws -> [Browser.Page] {
    try await withThrowingTaskGroup(of: (Int, Browser.Page).self) { group in
        for (place, element) in all.enumerated() {
            group.addTask { (place, try await body(element)) }
        }
        return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
