import Foundation
import Glibc

/// One connection that is kept, with one request under way at most.
final class Wire {
    let socket: Int32
    /// From when what is under way has been waited for.
    private(set) var since: UInt64 = 0
    private var came = Data()
    private var piece = [UInt8](repeating: 0, count: 1 << 16)

    init(port: UInt16) throws(Trouble) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let made = withUnsafePointer(to: &place) { place in
            place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                connect(socket, place, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard made == 0 else { throw Trouble("nobody listens at \(port)") }
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, 4)
    }

    deinit {
        close(socket)
    }

    func send(_ message: Message, since moment: UInt64) throws(Trouble) {
        since = moment
        let sent = Glibc.send(
            socket,
            message.bytes,
            message.bytes.count,
            Int32(MSG_NOSIGNAL)
        )
        guard sent == message.bytes.count else { throw Trouble("the server hung up") }
    }

    /// Takes in what has come.
    ///
    /// - Returns: whether that is the whole answer.
    /// - Throws: `Trouble` for any answer but 200.
    func hasAnswer() throws -> Bool {
        let count = recv(socket, &piece, piece.count, Int32(MSG_DONTWAIT))
        guard count > 0 else { throw Trouble("the server hung up") }
        came.append(contentsOf: piece[..<count])
        guard let head = came.range(of: Self.endOfHead) else { return false }
        let lines = String(decoding: came[..<head.lowerBound], as: UTF8.self).lowercased()
        guard let length = lines.firstRange(of: "content-length: "),
            let body = Int(lines[length.upperBound...].prefix { $0.isNumber })
        else { throw Trouble("an answer without a length") }
        guard came.count >= head.upperBound + body else { return false }
        guard lines.hasPrefix("http/1.1 200") else {
            throw Trouble(String(decoding: came.prefix(2_000), as: UTF8.self))
        }
        came.removeAll(keepingCapacity: true)
        return true
    }

    private static let endOfHead = Data("\r\n\r\n".utf8)
}
