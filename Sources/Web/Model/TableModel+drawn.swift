import Mustache
import Reports

// Rows are written here and not by the template: a list has a thousand cells, and the engine asks
// each for its parts by name, one after another, which took ten times as long as the rest of it.
extension TableModel: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "caption": caption
        case "headings": headings
        case "isWide": isWide
        case "body": rows.html
        case "foot": foot.isEmpty ? nil : foot.html
        default: nil
        }
    }
}

extension TableModel.Heading: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "isNumber": isNumber
        case "href": href
        case "sort": sort
        default: nil
        }
    }
}

extension [TableModel.Row] {
    /// A line each.
    fileprivate var html: String {
        var html = ""
        html.reserveCapacity(reduce(0) { $0 + $1.cells.count } * 96)
        for row in self {
            html += "<tr>"
            for cell in row.cells { cell.write(to: &html) }
            html += "</tr>\n"
        }
        return html
    }
}

extension TableModel.Cell {
    /// Without its end tag, which is optional in HTML.
    fileprivate func write(to html: inout String) {
        html += isHeading ? "<th scope=\"row\"" : "<td"
        if isNumber { html += " class=\"number\"" }
        if let label { html.append(attribute: "data-label", label) }
        html += ">"
        if let href {
            html += "<a"
            html.append(attribute: "href", href)
            html += ">"
        }
        HTML.write(text, to: &html)
        if href != nil { html += "</a>" }
        if let tag {
            html += " <strong"
            html.append(attribute: "class", "tag tag-\(tag.colour)")
            html += ">"
            HTML.write(tag.text, to: &html)
            html += "</strong>"
        }
    }
}
