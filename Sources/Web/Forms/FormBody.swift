import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// What came in with a form, as a browser sends it.
struct FormBody: Hashable, Sendable {
    /// Every value of a name, in their order.
    private(set) var values: [String: [String]] = [:]
    /// Files that came with it, as they are.
    private(set) var files: [String: Data] = [:]

    static let none = FormBody()

    /// Fields of every form of ours, which no act is asked with.
    static let ours: Set = carried.union(["csrf", "once", "confirmed", "change", "preview"])

    /// Fields that only go along from page to page: what is ticked beside a case that is decided.
    static let carried: Set = ["tick"]

    private init() {}

    /// - Throws: `HTTPError` where it is no form.
    init(_ bytes: ByteBuffer, contentType: String) throws {
        if contentType.hasPrefix("application/x-www-form-urlencoded") {
            try self.init(urlEncoded: String(buffer: bytes))
        } else if contentType.hasPrefix("multipart/form-data") {
            try self.init(multipart: Array(bytes.readableBytesView), contentType: contentType)
        } else {
            throw HTTPError(.unsupportedMediaType)
        }
    }

    init(urlEncoded text: String) throws {
        for pair in text.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let (name, value) = (try Self.decoded(halves[0]), try Self.decoded(halves.last ?? ""))
            values[name, default: []].append(halves.count == 2 ? value : "")
        }
    }

    private static func decoded(_ text: Substring) throws -> String {
        guard let text = text.replacing("+", with: " ").removingPercentEncoding else {
            throw HTTPError(.badRequest)
        }
        return text.replacing("\r\n", with: "\n")
    }

    /// The one value of a name; nil where there is none or there are several.
    subscript(name: String) -> String? {
        guard let all = values[name], all.count == 1 else { return nil }
        return all[0]
    }

    func isBlank(_ name: String) -> Bool {
        (values[name] ?? []).allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }

    /// A name that came more than once is a list; a file is its bytes.
    func arguments(leavingOut names: Set<String>) -> [String: Argument] {
        values.filter { !names.contains($0.key) }.mapValues { all in
            all.count == 1 ? .text(all[0]) : .list(all.map { .text($0) })
        }
        .merging(files.mapValues { .bytes($0) }) { typed, _ in typed }
    }

    /// What goes along, each value by its name.
    var hidden: [CheckModel.Hidden] {
        values.filter { Self.carried.contains($0.key) }.flatMap { name, all in
            all.map { CheckModel.Hidden(name: name, value: $0) }
        }
    }

    /// The same for the address that comes next: references only.
    var inAddress: String {
        hidden.filter { $0.value.wholeMatch(of: /[A-Z]+-[0-9A-Z]+/) != nil }
            .map { "&\($0.name)=\($0.value)" }.joined()
    }

    mutating func set(_ name: String, all new: [String]) {
        values[name] = new
    }

    mutating func remove(_ name: String) {
        values[name] = nil
    }

    mutating func set(_ name: String, _ value: String) {
        values[name] = [value]
    }
}

// RFC 7578, as browsers send it.
extension FormBody {
    fileprivate init(multipart bytes: [UInt8], contentType: String) throws {
        guard let match = contentType.firstMatch(of: /boundary="?([^";]{1,70})"?/) else {
            throw HTTPError(.badRequest)
        }
        let mark = Data("--\(match.1)".utf8)
        let data = Data(bytes)
        var parts: [Data] = []
        var start: Data.Index?
        var place = data.startIndex
        while let found = data.range(of: mark, in: place..<data.endIndex) {
            if let start { parts.append(data[start..<found.lowerBound]) }
            start = found.upperBound
            place = found.upperBound
        }
        for part in parts { try add(part) }
    }

    private mutating func add(_ part: Data) throws {
        guard let gap = part.range(of: Data("\r\n\r\n".utf8)) else { throw HTTPError(.badRequest) }
        let head = String(decoding: part[..<gap.lowerBound], as: UTF8.self)
        guard let name = head.firstMatch(of: /(?i)\bname="([^"\r\n]{1,100})"/) else {
            throw HTTPError(.badRequest)
        }
        var body = part[gap.upperBound...]
        if body.suffix(2) == Data("\r\n".utf8) { body = body.dropLast(2) }
        // Where nobody chose a file, a browser sends one without a name.
        if head.contains(/(?i)\bfilename=""/), body.isEmpty { return }
        if head.contains(/(?i)\bfilename=/) {
            files[String(name.1)] = Data(body)
        } else {
            values[String(name.1), default: []].append(String(decoding: body, as: UTF8.self))
        }
    }
}
