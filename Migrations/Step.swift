package import Database

/// One numbered step of the schema.
///
/// Forward only, and never edited once it has landed.
package struct Step: Sendable {
    package let number: Int
    package let name: String
    /// The portable text, or nil where only one engine has something to do.
    let shared: [UInt8]?
    let postgres: [UInt8]?
    let sqlite: [UInt8]?

    init(
        _ number: Int,
        _ name: String,
        _ shared: [UInt8]? = nil,
        postgres: [UInt8]? = nil,
        sqlite: [UInt8]? = nil
    ) {
        self.number = number
        self.name = name
        self.shared = shared
        self.postgres = postgres
        self.sqlite = sqlite
    }

    /// What this engine runs: the portable text first, then the engine's own.
    package func script(for engine: Engine) -> String {
        let own =
            switch engine {
            case .postgres: postgres
            case .sqlite: sqlite
            }
        return String(decoding: (shared ?? []) + (own ?? []), as: UTF8.self)
    }

    /// FNV-1a, 64 bits, of both engines' texts: it finds a text that was changed by mistake, and is
    /// no defence against one that was changed on purpose.
    var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in [shared, postgres, sqlite] {
            for byte in part ?? [] {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            }
            hash = hash &* 0x0000_0100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}
