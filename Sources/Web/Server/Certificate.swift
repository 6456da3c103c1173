package import Casework
import Foundation
package import NIOSSL

/// A certificate with its key, as a server shows it: read once, when it starts.
package enum Certificate {
    /// Whom a program believes besides those that its machine believes: a council's own authority.
    ///
    /// - Parameter path: a PEM file.
    /// - Throws: `Fault`, which says what is wrong with it.
    package static func trust(_ path: String) throws(Fault) -> TLSConfiguration {
        let bytes = try bytes(of: path)
        guard let authorities = try? NIOSSLCertificate.fromPEMBytes(bytes), !authorities.isEmpty
        else {
            throw Fault(
                code: "certificate-malformed",
                sentence: "The file \(path) holds no certificate: it must be PEM, of the authority "
                    + "that signed the server's."
            )
        }
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        tls.additionalTrustRoots = [.certificates(authorities)]
        return tls
    }

    /// - Parameters:
    ///   - certificate: a PEM file, the server's own certificate first, then those it rests on.
    ///   - privateKey: a PEM file without a password.
    /// - Throws: `Fault`, which says what is wrong with which of them.
    static func configuration(
        _ certificate: String,
        _ privateKey: String
    ) throws(Fault) -> TLSConfiguration {
        let chain = try chain(certificate)
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(try key(privateKey))
        )
        tls.minimumTLSVersion = .tlsv12
        do {
            _ = try NIOSSLContext(configuration: tls)
        } catch {
            throw Fault(
                code: "certificate-of-another-key",
                sentence: "The private key \(privateKey) is not that of the certificate "
                    + "\(certificate): give the key that the certificate was made with.",
                detail: "\(error)"
            )
        }
        return tls
    }

    private static func chain(_ path: String) throws(Fault) -> [NIOSSLCertificate] {
        let bytes = try bytes(of: path)
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(bytes), !chain.isEmpty else {
            throw Fault(
                code: "certificate-malformed",
                sentence: "The file \(path) holds no certificate: it must be PEM, the server's own "
                    + "first and then those that it rests on."
            )
        }
        return chain
    }

    private static func key(_ path: String) throws(Fault) -> NIOSSLPrivateKey {
        let bytes = try bytes(of: path)
        guard let key = try? NIOSSLPrivateKey(bytes: bytes, format: .pem) else {
            throw Fault(
                code: "private-key-malformed",
                sentence: "The file \(path) holds no private key that can be used: it must be PEM, "
                    + "without a password."
            )
        }
        return key
    }

    private static func bytes(of path: String) throws(Fault) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Fault(
                code: "file-unreadable",
                sentence: "The file \(path) cannot be read: check its name and who owns it."
            )
        }
    }
}
