import Foundation
import Synchronization

/// Prints for whoever asks, one page at a time: a browser takes more memory than the server.
final class Printer: Sendable {
    private let chromium: Chromium?
    private let isBusy = Atomic(false)

    init(_ chromium: Chromium?) {
        self.chromium = chromium
    }

    var isThere: Bool { chromium != nil }

    /// Puts a PDF in the place of a page.
    ///
    /// - Returns: false where another is being printed, or there is nothing to print with.
    func putPDF(inPlaceOf path: String) async throws -> Bool {
        guard let chromium, !isBusy.exchange(true, ordering: .acquiring) else { return false }
        defer { isBusy.store(false, ordering: .releasing) }
        try await withCheckedThrowingContinuation { printed in
            // It waits, and waiting takes a thread that nobody else is kept from.
            Thread.detachNewThread {
                printed.resume(with: Result { try chromium.putPDF(inPlaceOf: path) })
            }
        }
        return true
    }
}
