import Testing

@testable import Web

/// Who asks, as proxies in front say it.
@Suite
struct ProxiesTests {
    private static let proxies = Proxies(["10.0.0.1", "10.0.0.2", "2001:db8::1"])

    private func client(
        behind peer: String = "10.0.0.1",
        list: String? = nil,
        forwarded: String? = nil
    ) -> String? {
        Self.proxies?.client(behind: peer, list: list, forwarded: forwarded)
    }

    @Test(arguments: [
        (says: "for=192.0.2.7", client: "192.0.2.7"),
        ("for=192.0.2.7;proto=https;by=10.0.0.1;host=example.org", "192.0.2.7"),
        ("proto=https; FOR = 192.0.2.7", "192.0.2.7"),
        ("for=\"192.0.2.7:4711\"", "192.0.2.7"),
        ("For=\"[2001:db8:cafe::17]:4711\"", "2001:db8:cafe::17"),
        ("for=\"[2001:DB8:cafe:0::17]\"", "2001:db8:cafe::17"),
        (#"for="\1\92.0.2.7""#, "192.0.2.7"),
        ("for=_hidden", "_hidden"), ("for=\"_gazonk:_port\"", "_gazonk"),
        // Each proxy of ours adds whom it heard; what stands before anybody may have written.
        ("for=198.51.100.9, for=192.0.2.7", "192.0.2.7"),
        ("for=198.51.100.9, for=192.0.2.7, for=10.0.0.2", "192.0.2.7"),
        ("for=192.0.2.7, for=\"[2001:db8::1]:443\"", "192.0.2.7"),
        // A mark of the header that stands in quotes is text.
        (#"for=192.0.2.8;host="a,for=198.51.100.9;b", for=192.0.2.7"#, "192.0.2.7"),
        (#"for="192.0.2.7;for=198.51.100.9""#, "10.0.0.1"),
    ])
    func `Forwarded names whoever asks`(header: (says: String, client: String)) {
        #expect(client(forwarded: header.says) == header.client, "\(header.says)")
    }

    @Test(arguments: [
        "for=unknown", "for=\"192.0.2.7", "proto=https", "for", "for=", "for=somebody", "",
        "for=192.0.2.7;for=198.51.100.9", "for=_", "for=_a b", "for=192.0.2.7, for=unknown",
        "for=10.0.0.2",
    ])
    func `a proxy that does not say whom it heard is asked for itself`(header: String) {
        let named = client(forwarded: header) ?? ""
        #expect(["10.0.0.1", "10.0.0.2"].contains(named), "\(header): \(named)")
    }

    @Test
    func `nobody else's word is taken, whatever it says`() {
        for header in ["for=192.0.2.7", "for=10.0.0.1", "for=192.0.2.7, for=10.0.0.1"] {
            #expect(client(behind: "203.0.113.5", forwarded: header) == "203.0.113.5")
        }
        #expect(client(behind: "203.0.113.5", list: "192.0.2.7") == "203.0.113.5")
        #expect(
            Proxies.none.client(behind: "10.0.0.1", list: "192.0.2.7", forwarded: nil)
                == "10.0.0.1"
        )
    }

    @Test
    func `of two headers that disagree one was sent by anybody, so that neither counts`() {
        let (list, other) = ("198.51.100.9, 192.0.2.7", "for=192.0.2.7")
        #expect(client(list: list, forwarded: other) == "192.0.2.7")
        #expect(client(list: list, forwarded: "for=198.51.100.9") == "10.0.0.1")
        #expect(client(list: list, forwarded: "for=unknown") == "10.0.0.1")
        // One that names proxies only has nothing to say.
        #expect(client(list: "192.0.2.7, 10.0.0.2", forwarded: "for=10.0.0.2") == "192.0.2.7")
        #expect(client(list: "", forwarded: other) == "192.0.2.7")
        #expect(client(list: "192.0.2.7", forwarded: nil) == "192.0.2.7")
    }
}
