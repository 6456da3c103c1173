import Casework
import Foundation
import NIOCore
import ServiceLifecycle

/// Something that listens at a port, and says what keeps it from that.
struct Listening: Service {
    let host: String
    let port: Int
    let service: any Service

    func run() async throws {
        do {
            try await service.run()
        } catch let error as IOError {
            throw fault(error.errnoCode, "\(error)")
        } catch let error where !(error is CancellationError) {
            throw fault(0, "\(error)")
        }
    }

    private func fault(_ number: CInt, _ detail: String) -> Fault {
        let place = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        let (code, sentence) =
            switch number {
            case EADDRINUSE:
                (
                    "port-in-use",
                    "Something else listens at \(place): stop it, or say another port."
                )
            case EACCES:
                (
                    "port-not-permitted",
                    "This program may not listen at \(place): take a port from 1024 on, or "
                        + "let it have CAP_NET_BIND_SERVICE."
                )
            case EADDRNOTAVAIL:
                (
                    "address-not-here",
                    "This machine has no address \(host): say one of its own, or 0.0.0.0 for all."
                )
            default:
                (
                    "server-not-started",
                    "The server cannot listen at \(place): check that this is an address of this "
                        + "machine."
                )
            }
        return Fault(code: code, sentence: sentence, detail: detail)
    }
}
