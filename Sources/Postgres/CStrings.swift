import Glibc

/// Texts for a C function that takes a list of them, ended by a null.
final class CStrings {
    private let copies: [UnsafeMutablePointer<CChar>?]

    init(_ texts: [String]) {
        copies = texts.map { strdup($0) } + [nil]
    }

    deinit {
        for copy in copies {
            free(copy)
        }
    }

    func withPointers<Answer>(_ body: ([UnsafePointer<CChar>?]) -> Answer) -> Answer {
        withExtendedLifetime(self) { body(copies.map { UnsafePointer($0) }) }
    }
}
