import Glibc
import NIOCore

/// The proxies in front whose word is taken for who asks; nobody else's is.
package struct Proxies: Sendable {
    private let addresses: Set<String>

    package static let none = Proxies(addresses: [])

    private init(addresses: Set<String>) {
        self.addresses = addresses
    }

    /// Nil where one of them is no IP address.
    package init?(_ texts: [String]) {
        let plain = texts.compactMap { Self.plain($0) }
        guard plain.count == texts.count else { return nil }
        self.init(addresses: Set(plain))
    }

    var isEmpty: Bool { addresses.isEmpty }

    /// Who asks, over a connection from this peer.
    ///
    /// A proxy writes the one header or the other, and lets the other one through as anybody sent
    /// it. So where they disagree neither is taken at its word.
    ///
    /// - Parameters:
    ///   - peer: whose word counts only if it is a proxy of ours.
    ///   - list: what `X-Forwarded-For` says.
    ///   - forwarded: what `Forwarded` says.
    func client(behind peer: String, list: String?, forwarded: String?) -> String {
        let peer = Self.plain(peer) ?? peer
        guard addresses.contains(peer) else { return peer }
        let heard = [
            list.map { $0.split(separator: ",").map { Self.plain($0) } },
            forwarded.map { Forwarded.names(in: $0).map { $0.flatMap(Self.node) } },
        ]
        let named = Set(heard.compactMap(\.self).compactMap { client(of: $0, behind: peer) })
        return named.count == 1 ? named.first ?? peer : peer
    }

    /// Each proxy writes whom it heard behind what it was told: the last one that is no proxy of
    /// ours is who asks, and what stands before may have been written by anybody.
    ///
    /// - Returns: the proxy itself where it does not say whom it heard; nil where there are only
    ///   proxies.
    private func client(of names: [String?], behind peer: String) -> String? {
        var proxy = peer
        for name in names.reversed() {
            guard let name else { return proxy }
            guard addresses.contains(name) else { return name }
            proxy = name
        }
        return nil
    }

    /// An address, or the word that stands for one that nobody is to know, always the same.
    private static func node(_ text: String) -> String? {
        let isHidden = text.prefixMatch(of: /_[A-Za-z0-9._-]{1,64}(:|$)/) != nil
        return isHidden ? String(text.prefix { $0 != ":" }) : plain(text)
    }

    /// An address as it is always written, so that two texts for one are equal; nil where it is
    /// none.
    ///
    /// Some proxies write the port behind it.
    private static func plain(_ text: some StringProtocol) -> String? {
        var text = String(text).filter { !$0.isWhitespace }
        if text.hasPrefix("[") {
            text = String(text.dropFirst().prefix { $0 != "]" })
        } else if text.contains("."), let colon = text.lastIndex(of: ":"),
            !text[..<colon].contains(":")
        {
            text = String(text[..<colon])
        }
        guard let plain = try? SocketAddress(ipAddress: text, port: 0).ipAddress else { return nil }
        // How a socket for both kinds shows an IPv4 address.
        let isMapped = plain.hasPrefix("::ffff:") && plain.contains(".")
        return isMapped ? String(plain.dropFirst(7)) : plain
    }

    /// Whom wrong tries count for: an address, or all that one line has of IPv6's, 64 bits' worth.
    static func household(of address: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }
}
