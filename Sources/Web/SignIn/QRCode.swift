import CLibQR

/// A text as a square that a telephone's camera reads (ISO/IEC 18004), drawn as SVG.
enum QRCode {
    /// The white border that readers need around it, in squares.
    private static let border = 4

    /// - Returns: nil for what is too long to be drawn.
    static func svg(of text: String) -> String? {
        // Level M reads with a seventh of it dirty; capitals and small letters are told apart.
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else {
            return nil
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        var squares = ""
        for place in 0..<width * width where code.pointee.data[place] & 1 == 1 {
            squares += "M\(place % width + border) \(place / width + border)h1v1h-1z"
        }
        let side = width + 2 * border
        return """
            <svg viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
            <rect width="\(side)" height="\(side)" fill="#fff"/>\
            <path d="\(squares)" fill="#000"/></svg>
            """
    }
}
