import CLibPQ
import Database

/// A statement's arguments as libpq wants them, in binary, each with its type told.
struct Parameters {
    let types: [Oid]
    private var bytes: [UInt8] = []
    /// Where each value stands in `bytes`; nil for a null.
    private var ranges: [Range<Int>?] = []

    init(_ values: [Value]) {
        types = values.map(\.oid)
        ranges.reserveCapacity(values.count)
        for value in values {
            let start = bytes.count
            switch value {
            case .integer(let integer):
                withUnsafeBytes(of: integer.bigEndian) { bytes += $0 }
            case .text(let text):
                bytes += text.utf8
            case .blob(let blob):
                bytes += blob
            case .null:
                ranges.append(nil)
                continue
            }
            ranges.append(start..<bytes.count)
        }
        bytes.append(0)  // So that an empty value too has an address: none means null.
    }

    /// Hands over values, lengths and formats, for as long as `body` runs.
    func withPointers<Answer>(
        _ body: (
            [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]
        ) -> Answer
    ) -> Answer {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { buffer in
                let values = ranges.map { range in
                    range.flatMap { range in buffer.baseAddress.map { $0 + range.lowerBound } }
                }
                let lengths = ranges.map { Int32($0?.count ?? 0) }
                return body(values, lengths, ranges.map { _ in 1 })
            }
        }
    }
}

extension Value {
    fileprivate var oid: Oid {
        switch kind {
        case .integer: 20
        case .text: 25
        case .blob: 17
        }
    }
}
