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
        guard bytes.contains(where: { !blanks.contains($0) }) else { throw .sheet(.empty) }
        guard !workbooks.contains(where: bytes.starts) else { throw .sheet(.workbook) }
        guard !bytes.starts(with: [0xff, 0xfe]), !bytes.starts(with: [0xfe, 0xff]),
            !bytes.contains(0)
        else { throw .sheet(.otherEncoding(row: nil)) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .sheet(.otherEncoding(row: row(ofFault: bytes)))
        }
        return (text, text.prefix { !$0.isNewline })
    }

    private static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
    private static let blanks: Set<UInt8> = Set(" \t\r\n".utf8)

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
