import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// A file, or a folder of them, on its way out: gone once nobody sends it any more.
final class SpooledFile: Sendable {
    let path: String

    init() {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("diversion-\(UUID().uuidString)").path
    }

    deinit {
        remove()
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    func download(type: String, name: String) -> Response {
        var response = Response.download("", type: type, name: name)
        response.body = ResponseBody { writer in
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: self.path))
            defer { try? handle.close() }
            while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
        return response
    }
}
