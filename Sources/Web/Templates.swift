import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Mustache

/// The templates and styles that stand beside this file, compiled into the executable.
enum Templates {
    static let library: MustacheLibrary = {
        do {
            return MustacheLibrary(
                templates: try all.mapValues { bytes in
                    try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
                }
            )
        } catch {
            preconditionFailure("a template cannot be read: \(error)")
        }
    }()

    /// By name, as they name each other.
    private static let all: [String: [UInt8]] = [
        "act_form": PackageResources.act_form_mustache,
        "check": PackageResources.check_mustache,
        "downloads": PackageResources.downloads_mustache,
        "error_summary": PackageResources.error_summary_mustache,
        "field": PackageResources.field_mustache,
        "field_choices": PackageResources.field_choices_mustache,
        "field_input": PackageResources.field_input_mustache,
        "field_says": PackageResources.field_says_mustache,
        "field_says_by": PackageResources.field_says_by_mustache,
        "field_tick": PackageResources.field_tick_mustache,
        "filters": PackageResources.filters_mustache,
        "form": PackageResources.form_mustache,
        "home": PackageResources.home_mustache,
        "layout": PackageResources.layout_mustache,
        "links": PackageResources.links_mustache,
        "list": PackageResources.list_mustache,
        "match": PackageResources.match_mustache,
        "message": PackageResources.message_mustache,
        "minutes": PackageResources.minutes_mustache,
        "parcel": PackageResources.parcel_mustache,
        "record": PackageResources.record_mustache,
        "section": PackageResources.section_mustache,
        "several": PackageResources.several_mustache,
        "sitting": PackageResources.sitting_mustache,
        "sitting_case": PackageResources.sitting_case_mustache,
        "sitting_head": PackageResources.sitting_head_mustache,
        "sitting_till": PackageResources.sitting_till_mustache,
        "summary": PackageResources.summary_mustache,
        "table": PackageResources.table_mustache,
        "tabs": PackageResources.tabs_mustache,
        "tag": PackageResources.tag_mustache,
    ]
}

/// What pages bring with them: the same bytes for everybody.
struct StaticFile: Sendable {
    let bytes: [UInt8]
    let type: String

    static let all = [
        "house.css": StaticFile(bytes: PackageResources.house_css, type: "text/css; charset=utf-8"),
        "house.js": StaticFile(
            bytes: PackageResources.house_js,
            type: "text/javascript; charset=utf-8"
        ),
        "mark.svg": StaticFile(bytes: PackageResources.mark_svg, type: "image/svg+xml"),
    ]

    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: "public, max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
