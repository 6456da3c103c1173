import Secrets

/// The file of keys that seal identities and case texts, outside the database.
enum KeyFile {
    /// - Throws: `key-exists`; a key is never overwritten.
    static func create(_ path: String) throws {
        do throws(PrivateFile.Unwritten) {
            try PrivateFile(path).create(Keyring.newLine(name: "k1"))
        } catch {
            switch error {
            case .exists: throw LocalRefusal.keyExists(path: path)
            case .failed: throw error.fault(path)
            }
        }
    }
}
