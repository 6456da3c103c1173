import Money
import Panel
import Secrets
import Store

// Identities as they go into the register and come out of it: column by column under one key.
extension ReadingDesk {
    func seal(_ identity: Identity, of child: ID) -> Identities.Sealed {
        func sealed(_ text: String, _ column: IdentityColumn) -> [UInt8] {
            keyring.seal(text, row: child.text, column: column.name).bytes
        }
        return Identities.Sealed(
            key: keyring.current,
            name: sealed(identity.name, .name),
            born: sealed("\(identity.born)", .born),
            localID: identity.localID.map { sealed($0, .localID) },
            contact: identity.contact.map { sealed($0, .contact) }
        )
    }

    func identity(_ sealed: Identities.Sealed, of child: ID) throws -> Identity {
        func opened(_ bytes: [UInt8], _ column: IdentityColumn) throws -> String {
            try keyring.open(
                Sealed(key: sealed.key, bytes: bytes),
                row: child.text,
                column: column.name
            )
        }
        return Identity(
            name: try opened(sealed.name, .name),
            born: try Self.day(try opened(sealed.born, .born)),
            localID: try sealed.localID.map { try opened($0, .localID) },
            contact: try sealed.contact.map { try opened($0, .contact) }
        )
    }

    /// The blind index of a local id.
    func index(localID: String) -> [UInt8] {
        keyring.blindIndex(Identity.compared(localID: localID))
    }
}
