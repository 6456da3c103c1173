import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// A whole list as a file.
enum ListDownload {
    /// Every page of it, one at a time: memory stays flat however long it is.
    static func csv<L: LookUp, Item>(
        _ lookUp: L.Type,
        _ list: ListPage,
        _ asked: Asked
    ) async throws -> Response where L.Answer == Listed<Item> {
        var fields = list.fields(asked, leavingOut: ["format", "done", "after", "size"])
        fields["size"] = .text("500")
        return try await csv(named: "\(asked.request.uri.path.dropFirst())") { sheet in
            repeat {
                let page = try await asked.look(ArgumentReader.read(lookUp, from: fields, .form))
                try sheet.write(page.items.map { AnswerField.all(of: $0) })
                fields["after"] = page.next.map { .text("\($0)") }
            } while fields["after"] != nil
        }
    }

    /// Spooled first, so that nothing of it leaves unless all of it could be read.
    static func csv(
        named name: String,
        _ fill: (AnswerSheet) async throws -> Void
    ) async throws -> Response {
        let spooled = SpooledFile()
        let sheet = try AnswerSheet(path: spooled.path)
        try await fill(sheet)
        try sheet.close()
        return spooled.download(type: "text/csv; charset=utf-8", name: "\(name).csv")
    }
}

extension Response {
    /// A file to keep: its name is ours, never what somebody typed.
    static func download(_ text: String, type: String, name: String) -> Response {
        let safe = name.map { $0.isLetter || $0.isNumber || ".-_".contains($0) ? $0 : "-" }
        return Response(
            status: .ok,
            headers: [
                .contentType: type,
                .contentDisposition: "attachment; filename=\"\(String(safe))\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
