import Foundation
import Panel

extension IncomingSheet {
    /// What is in the file as text, and its first line.
    ///
    /// - Throws: what the file is instead.
    static func text(of file: Data) throws(Refusal) -> (text: String, first: Substring) {
        guard file.count <= mostMegabytes << 20 else {
            throw .sheet(.tooLarge(megabytes: mostMegabytes))
        }
        let bytes = file.starts(with: byteOrderMark) ? file.dropFirst(byteOrderMark.count) : file
        guard !bytes.allSatisfy(isBlank) else { throw .sheet(.empty) }
        guard !workbooks.contains(where: bytes.starts) else { throw .sheet(.workbook) }
        guard !bytes.starts(with: [0xff, 0xfe]), !bytes.starts(with: [0xfe, 0xff]),
            !bytes.contains(0)
        else { throw .sheet(.otherEncoding(row: nil)) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .sheet(.otherEncoding(row: row(ofFault: bytes)))
        }
        try checkRows(of: bytes)
        return (text, text.prefix { !$0.isNewline })
    }

    /// How long one row may be: cells are read letter by letter, which takes seconds for a file that
    /// is one row.
    static let mostKilobytes = 128

    private static func checkRows(of bytes: Data) throws(Refusal) {
        let most = mostKilobytes << 10
        let tooLong = bytes.withUnsafeBytes { bytes -> Int? in
            var (row, length, isQuoted, before) = (1, 0, false, UInt8(0))
            for byte in bytes {
                length += 1
                if byte == quote {
                    isQuoted.toggle()
                } else if !isQuoted, byte == lineFeed || byte == carriageReturn {
                    if byte == carriageReturn || before != carriageReturn { row += 1 }
                    length = 0
                } else if length > most {
                    return row
                }
                before = byte
            }
            return nil
        }
        if let tooLong { throw .sheet(.rowTooLong(tooLong, kilobytes: mostKilobytes)) }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == lineFeed
            || byte == carriageReturn
    }

    /// How the files of spreadsheets begin: zipped ones (xlsx, ods), and the older ones (xls).
    private static let workbooks: [[UInt8]] = [
        [0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0],
    ]

    private static func row(ofFault bytes: Data) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let sound = lines.prefix { String(validating: $0, as: UTF8.self) != nil }
        return sound.count + 1
    }
}
